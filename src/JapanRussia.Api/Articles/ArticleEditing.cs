using JapanRussia.Api.Http;
using JapanRussia.Api.Writes;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Values.Rules;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Articles;

/// <summary>How articles are recorded and changed; their texts come in another way.</summary>
internal static class ArticleEditing
{
    internal static readonly Editing<
        Article,
        ArticleContent,
        ArticleForm,
        ArticleResponse
    > Editing = new()
    {
        Listing = ArticleListing.Listing,
        FormJson = ApiJson.Readable.ArticleForm,
        Validator = ArticleFormValidator.Instance,
        NameOf = form => form.Slug,
        Whole = db => db.Articles.Include(a => a.Authors).Include(a => a.Sections).AsSplitQuery(),
        FormOf = ArticleForm.Of,
        Content = (form, references, _) => form.Content(references),
        Make = (form, content) => Article.Register(form.Slug!, content),
        Change = Change,
        Uses =
        [
            .. Use.OfClaims("in it", "article", ClaimConditions.In),
            .. Use.OfClaims(
                "that were passed on in it",
                null,
                articles =>
                    c => c.Via.Any(h => h.ArticleId != null && articles.Contains(h.ArticleId.Value))
            ),
        ],
    };

    private static async Task Change(Article article, ArticleContent content, WriteContext writing)
    {
        var (db, cancellation) = (writing.Db, writing.Cancellation);
        if (
            (content.TextSha256, content.TextCharacters, content.TextVerifiedOn)
                != (article.TextSha256, article.TextCharacters, article.TextVerifiedOn)
            && await db.Set<ArticleText>().AnyAsync(t => t.ArticleId == article.Id, cancellation)
        )
            throw new RuleViolation(
                "text_attached",
                "Its text is attached: hash and length follow from it, and the date from the comparison.",
                "text"
            );
        var kept = content.Sections.Select(s => s.Key).ToHashSet();
        foreach (var gone in article.Sections.Where(s => !kept.Contains(s.Key)))
            if (
                await db.Claims.CountAsync(c => c.SectionId == gone.Id, cancellation)
                is > 0
                    and var claims
            )
                throw new RuleViolation(
                    "section_in_use",
                    $"{claims} claims stand or stood in the section '{gone.Key}': it stays.",
                    "sections"
                );
        article.Revise(content);
    }
}
