using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Locators;
using JapanRussia.Values.Identities;

namespace JapanRussia.Seeding;

/// <summary>Holds the claims of seed files against the articles' texts, which are found by their hash.</summary>
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

    private TextFinding Compare(SeedFile file, ArticleFile rows, string path, string content)
    {
        var text = new AnchoredText(content);
        if (rows.Article.Text!.Characters != text.Characters)
            new Place(file, draft.Problems, "article", "text", "characters").Problem(
                $"the text has {text.Characters} characters"
            );
        var held = new HeldText(text, false, text, SectionsOf(rows.Article));
        var (spans, verified) = (0, 0);
        foreach (var (i, claim) in (rows.Claims ?? []).Index())
        {
            var fit = FitClaim.Into(held, PlaceOf(claim, rows.Article));
            foreach (var misfit in fit.Misfits)
                new Place(file, draft.Problems, ["claims", i, .. misfit.Way]).Problem(
                    misfit.Detail
                );
            spans += fit.Evidence.Count;
            verified += fit.Evidence.Count(e => e.AnchorStatus == AnchorStatus.Verified);
        }
        return new(rows.Article.Slug, path, spans, verified);
    }

    private static ClaimPlace PlaceOf(ClaimRow claim, ArticleRow article)
    {
        var id = NameBasedId.Of("article", article.Slug);
        return new(
            id,
            Section.IdOf(id, claim.Section),
            claim.Quote,
            [.. claim.Evidence.Select(e => e.Content(AnchorStatus.Unverified))]
        );
    }

    private static Dictionary<Guid, SectionPlace> SectionsOf(ArticleRow article) =>
        (article.Sections ?? []).ToDictionary(
            s => Section.IdOf(NameBasedId.Of("article", article.Slug), s.Key),
            s => new SectionPlace(s.Key, s.Paragraphs)
        );
}
