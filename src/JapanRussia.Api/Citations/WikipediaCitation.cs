using System.Text;
using JapanRussia.Outlets;

namespace JapanRussia.Api.Citations;

/// <summary>A citation for Wikipedia: a template for the article, and behind it what the template has no place for.</summary>
internal static class WikipediaCitation
{
    internal static string Of(Citation citation)
    {
        var text = new StringBuilder("{{cite ").Append(Template(citation));
        if (citation.Authors.Count == 0)
            Add("author", "<!-- not stated -->");
        foreach (var (i, author) in citation.Authors.Index())
            Add(citation.Authors.Count == 1 ? "author" : $"author{i + 1}", Escaped(author));
        Add("title", Escaped(citation.Title ?? "[untitled]"));
        Add("url", citation.Article.Url is { } url ? Address(url) : null);
        Add("work", citation.Outlet is { } outlet ? Escaped(outlet) : null);
        Add("date", Date(citation.Date));
        Add("language", citation.Article.Language?.Split('-')[0]);
        Add("at", citation.Paragraph is { } paragraph ? $"para. {paragraph}" : null);
        Add("quote", citation.Claim?.Quote is { } quote ? Escaped(quote) : null);
        text.Append("}}");
        var within = citation.InComment ? "in a reader's comment, " : "";
        if (citation.Claim is not null)
            text.Append(' ')
                .Append(Escaped($"{citation.Attribution}, {within}{citation.Statement}"));
        return text.Append($" [{Address(citation.Record)} {Escaped(citation.RecordName)}].")
            .ToString();

        void Add(string name, string? value)
        {
            if (value is not null)
                text.Append($" |{name}={value}");
        }
    }

    // {{cite web}} wants an address; the others do without
    private static string Template(Citation citation) =>
        citation.Kind switch
        {
            OutletKind.Magazine => "magazine",
            OutletKind.Newspaper or OutletKind.Agency or OutletKind.Broadcaster => "news",
            _ => citation.Article.Url is null ? "news" : "web",
        };

    // the template takes no brackets and no marks in a date, and few sorts of intervals: what is sure, and a comment
    private static string Date(CitedDate? date)
    {
        if (date is null)
            return "n.d.";
        var sure =
            date.Parts.Count > 0 ? CitedDate.InEnglish(date.Parts)
            : date.Ends is [var from, var to] ? $"{from[0]}–{to[0]}"
            : "n.d.";
        return sure == date.InWords ? sure : $"{sure}<!-- {date.InWords} -->";
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
            if (c is '|' or '{' or '}' or '[' or ']' or '<' or '>' or '~' or '&')
                escaped.Append($"&#{(int)c};");
            else
                escaped.Append(c);
        // one apostrophe is a letter, two begin italics
        return escaped.Replace("''", "&#39;&#39;").ToString();
    }

    private static string Address(string url)
    {
        var escaped = new StringBuilder(url.Length);
        foreach (var c in url)
            if (c is '|' or '{' or '}' or '[' or ']' or '<' or '>' or '"' or '\'' or ' ')
                escaped.Append($"%{(int)c:X2}");
            else
                escaped.Append(c);
        return escaped.ToString();
    }
}
