using JapanRussia.History;
using JapanRussia.Reanchorings;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Texts;

/// <summary>Gives an article the text that was proposed, and each span its place in it; whoever calls saves.</summary>
public static class ExchangeText
{
    /// <exception cref="RuleViolation">It was decided before, or the article or its claims have changed since.</exception>
    public static async Task Into(
        ClaimsDb db,
        Reanchoring proposal,
        Editor by,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var content = proposal.Text?.Content;
        proposal.Accept(by, now);
        var article = await db
            .Articles.AsTracking()
            .Include(a => a.Text)
            .SingleAsync(a => a.Id == proposal.ArticleId, cancellation);
        Fresh(article.TextSha256 == proposal.OldTextSha256);
        var places = proposal.Spans.ToDictionary(s => (s.ClaimId, s.EvidencePosition));
        var claims = await db
            .Claims.AsTracking()
            .Include(c => c.Evidence)
            .Where(c => c.ArticleId == proposal.ArticleId)
            .ToListAsync(cancellation);
        foreach (var claim in claims)
            claim.Anchor([
                .. claim
                    .Evidence.OrderBy(e => e.Position)
                    .Select(e =>
                    {
                        var place = places.GetValueOrDefault((claim.Id, e.Position));
                        Fresh(place?.IsOf(e.Content) ?? false);
                        return place!.Of(e.Content);
                    }),
            ]);
        article.Exchange(content!, proposal.TextAccess, now);
        article.Compared(now);
    }

    private static void Fresh(bool holds) =>
        RuleViolation.Unless(
            holds,
            "reanchoring_stale",
            "The article's text or the spans of its claims have changed since this was proposed; propose it again."
        );
}
