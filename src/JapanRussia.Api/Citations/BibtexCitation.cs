using System.Text;
using System.Text.RegularExpressions;

namespace JapanRussia.Api.Citations;

/// <summary>A citation for LaTeX, in UTF-8 as today's BibTeX programs read it.</summary>
internal static partial class BibtexCitation
{
    private static readonly string[] Months =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];

    internal static string Of(Citation citation)
    {
        var date = citation.Date;
        var parts = date?.Parts ?? [];
        // a bracket or a span of years is text, and then month and day are in it
        var year =
            date is null ? "n.d."
            : date.IsInferred || date.Date.IsMarked || parts.Count == 0 ? date.InWords
            : $"{parts[0]}";
        var exact = year.Length == 4 && parts.Count > 0 && $"{parts[0]}" == year;
        (string Name, string? Value)[] fields =
        [
            // doubled braces: a name is not taken apart, a title keeps its capitals
            (
                "author",
                citation.Authors.Count == 0
                    ? null
                    : $"{{{string.Join(" and ", citation.Authors.Select(a => $"{{{Escaped(a)}}}"))}}}"
            ),
            ("title", citation.Title is { } title ? $"{{{{{Escaped(title)}}}}}" : null),
            ("journal", citation.Outlet is { } outlet ? $"{{{{{Escaped(outlet)}}}}}" : null),
            ("year", $"{{{Escaped(year)}}}"),
            ("month", exact && parts.Count > 1 ? Months[parts[1] - 1] : null),
            ("day", exact && parts.Count > 2 ? $"{{{parts[2]}}}" : null),
            ("url", citation.Article.Url is { } url ? $"{{{Address(url)}}}" : null),
            ("note", $"{{{Note(citation)}}}"),
        ];
        var entry = new StringBuilder()
            .Append(citation.Outlet is null ? "@misc{" : "@article{")
            .Append(NotInKeys().Replace(citation.Key, "-"));
        foreach (var (name, value) in fields)
            if (value is not null)
                entry.Append(",\n  ").Append(name).Append(" = ").Append(value);
        return entry.Append("\n}").ToString();
    }

    // the address goes last and is no text: \url takes it as it is
    private static string Note(Citation citation) =>
        $"{Escaped(citation.Note[..^citation.Record.Length])}\\url{{{Address(citation.Record)}}}";

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
            escaped.Append(
                c switch
                {
                    '\\' => "\\textbackslash{}",
                    '~' => "\\textasciitilde{}",
                    '^' => "\\textasciicircum{}",
                    '{' or '}' or '$' or '&' or '#' or '_' or '%' => $"\\{c}",
                    _ => $"{c}",
                }
            );
        return escaped.ToString();
    }

    // what would end the field early or is read by TeX even in an address
    private static string Address(string url) =>
        url.Replace("\\", "%5C", StringComparison.Ordinal)
            .Replace("{", "%7B", StringComparison.Ordinal)
            .Replace("}", "%7D", StringComparison.Ordinal)
            .Replace(" ", "%20", StringComparison.Ordinal);

    [GeneratedRegex("[^A-Za-z0-9-]+", RegexOptions.NonBacktracking)]
    private static partial Regex NotInKeys();
}
