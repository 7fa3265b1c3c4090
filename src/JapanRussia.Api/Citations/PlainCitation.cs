namespace JapanRussia.Api.Citations;

/// <summary>A citation for people, in one line.</summary>
internal static class PlainCitation
{
    internal static string Of(Citation citation)
    {
        var place = citation.Paragraph is { } paragraph ? $"para. {paragraph}" : null;
        string?[] parts =
        [
            citation.Authors.Count > 0 ? string.Join(", ", citation.Authors) : null,
            citation.Title is { } title ? $"“{title}”" : "[untitled]",
            citation.Outlet,
            citation.Date?.InWords ?? "n.d.",
            place,
            citation.Article.Url,
        ];
        var article = string.Join(", ", parts.OfType<string>());
        var first = citation.Article.FirstPublishedBy is { } outlet
            ? $" First published by {outlet.Name}."
            : "";
        var record = $"{citation.RecordName}: {citation.Record}";
        if (citation.Claim is null)
            return $"{article}.{first} {record}";
        var within = citation.InComment ? "in a reader's comment on" : "in";
        return $"{citation.Attribution}, {within} {article}.{first} {Sentence(citation.Statement!)} {record}";
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
