using JapanRussia.Text;

namespace JapanRussia.Seeding;

/// <summary>Holds every span of the claims against the articles' texts, which are found by their hash.</summary>
internal sealed class VerifySpans(SeedDraft draft)
{
    internal IReadOnlyList<TextFinding> Against(ArticleTexts texts) =>
        [
            .. draft
                .ArticleFiles.Where(f => f.Rows.Article.Text is not null)
                .Select(f => Verify(f.File, f.Rows, texts)),
        ];

    private TextFinding Verify(SeedFile file, ArticleFile rows, ArticleTexts texts)
    {
        if (texts.WithHash(rows.Article.Text!.Sha256) is { } text)
            return Compare(file, rows, text.Path, text.Content);
        new Place(file, draft.Problems, "article", "text", "sha256").Problem(
            $"no file in {texts.Folder} has this SHA-256"
        );
        return new(rows.Article.Slug, null, 0, 0);
    }

    private TextFinding Compare(SeedFile file, ArticleFile rows, string path, string text)
    {
        var paragraphs = Paragraphs.Starts(text);
        var (spans, verified) = (0, 0);
        if (rows.Article.Text!.Characters != CodePoints.Count(text))
            new Place(file, draft.Problems, "article", "text", "characters").Problem(
                $"the text has {CodePoints.Count(text)} characters"
            );
        foreach (var (i, claim) in (rows.Claims ?? []).Index())
        {
            foreach (var (j, span) in claim.Evidence.Index())
            {
                spans++;
                var at = new Place(file, draft.Problems, "claims", i, "evidence", j);
                if (Fault(span, text, paragraphs) is { } fault)
                    at.Problem(fault);
                else
                    verified++;
            }
            if (claim.Quote is { } quote && !text.Contains(quote, StringComparison.Ordinal))
                new Place(file, draft.Problems, "claims", i, "quote").Problem(
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
        var paragraph = Paragraphs.At(paragraphs, start);
        return paragraph == span.Paragraph ? null : $"this span begins in paragraph {paragraph}";
    }
}
