using JapanRussia.Locators;
using JapanRussia.Reanchorings;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Texts;

/// <summary>Holds every span of an article's claims, whatever their status, against a text.</summary>
public static class CompareText
{
    /// <param name="effort">How much may be hashed where the old text is not here, so that only hashes are known.</param>
    public static async Task<TextComparison> Of(
        ClaimsDb db,
        Guid articleId,
        AnchoredText text,
        CancellationToken cancellation,
        long effort = FindSpan.Effort
    )
    {
        var article = await db
            .Articles.Where(a => a.Id == articleId)
            .Select(a => new
            {
                a.Slug,
                a.TextSha256,
                Old = a.Text!.Content,
            })
            .SingleAsync(cancellation);
        var claims = await db
            .Claims.AsNoTracking()
            .Where(c => c.ArticleId == articleId)
            .OrderBy(c => c.Key)
            .Select(c => new
            {
                c.Id,
                c.Key,
                Evidence = c.Evidence.OrderBy(e => e.Position).ToList(),
            })
            .ToListAsync(cancellation);
        var spans = claims
            .SelectMany(c => c.Evidence, (c, e) => (c.Id, c.Key, e.Position, e.Content))
            .ToList();
        var found = FollowSpans.Into(
            text,
            [.. spans.Select(s => s.Content.Locator)],
            article.Old is null ? null : new(article.Old),
            effort
        );
        return new(
            articleId,
            article.Slug,
            article.TextSha256,
            text,
            [.. spans.Zip(found, (s, f) => new ComparedSpan(s.Id, s.Key, s.Position, s.Content, f))]
        );
    }
}
