using System.Text;
using JapanRussia.Text;

namespace JapanRussia.Seeding;

/// <summary>Holds every span of the claims against the articles' texts, which are found by their hash.</summary>
internal sealed class VerifySpans(string folder, List<SeedProblem> problems)
{
    internal IReadOnlyList<TextFinding> Verify(IEnumerable<(SeedFile File, ArticleFile Rows)> files)
    {
        if (!Directory.Exists(folder))
        {
            problems.Add(new(folder, 1, "there is no such folder of texts"));
            return [];
        }
        var texts = Directory
            .EnumerateFiles(folder)
            .Select(path => (path, bytes: File.ReadAllBytes(path)))
            .DistinctBy(t => SpanHash.Of(t.bytes))
            .ToDictionary(t => SpanHash.Of(t.bytes));
        List<TextFinding> findings = [];
        foreach (var (file, rows) in files)
        {
            if (rows.Article.Text is not { } known)
                continue;
            var at = new Place(file, problems, "article", "text", "sha256");
            if (texts.TryGetValue(known.Sha256, out var text))
                findings.Add(Compare(file, rows, text.path, Encoding.UTF8.GetString(text.bytes)));
            else
            {
                at.Problem($"no file in {folder} has this SHA-256");
                findings.Add(new(rows.Article.Slug, null, 0, 0));
            }
        }
        return findings;
    }

    private TextFinding Compare(SeedFile file, ArticleFile rows, string path, string text)
    {
        var paragraphs = ParagraphStarts(text);
        var (spans, verified) = (0, 0);
        if (rows.Article.Text!.Characters != CodePoints.Count(text))
            new Place(file, problems, "article", "text", "characters").Problem(
                $"the text has {CodePoints.Count(text)} characters"
            );
        foreach (var (i, claim) in (rows.Claims ?? []).Index())
        {
            foreach (var (j, span) in claim.Evidence.Index())
            {
                spans++;
                var at = new Place(file, problems, "claims", i, "evidence", j);
                if (Fault(span, text, paragraphs) is { } fault)
                    at.Problem(fault);
                else
                    verified++;
            }
            if (claim.Quote is { } quote && !text.Contains(quote, StringComparison.Ordinal))
                new Place(file, problems, "claims", i, "quote").Problem(
                    "the quote is not in the text"
                );
        }
        return new(rows.Article.Slug, path, spans, verified);
    }

    private static string? Fault(EvidenceRow span, string text, List<int> paragraphs)
    {
        if (CodePoints.Slice(text, span.Start, span.End) is not { } words)
            return $"the span {span.Start}-{span.End} lies outside the text";
        if (SpanHash.Of(words) != span.Sha256)
            return $"the text at {span.Start}-{span.End} does not have this hash";
        var start = CodePoints.ToUtf16(text, span.Start)!.Value;
        if (
            (span.StartUtf16 ?? span.Start, span.EndUtf16 ?? span.End)
            != (start, start + words.Length)
        )
            return $"in UTF-16 units this span is {start}-{start + words.Length}";
        var paragraph = paragraphs.FindLastIndex(p => p <= start) + 1;
        return paragraph == span.Paragraph ? null : $"this span begins in paragraph {paragraph}";
    }

    /// <summary>Where each line that is not empty begins, in UTF-16 units: those are the paragraphs, counted from 1.</summary>
    private static List<int> ParagraphStarts(string text)
    {
        List<int> starts = [];
        for (var (start, end) = (0, 0); start < text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start) is >= 0 and var newline ? newline : text.Length;
            if (!string.IsNullOrWhiteSpace(text[start..end]))
                starts.Add(start);
        }
        return starts;
    }
}
