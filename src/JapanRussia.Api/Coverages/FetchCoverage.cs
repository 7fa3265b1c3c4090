using JapanRussia.Api.Propositions;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Coverages;
using JapanRussia.Rest.Lists;
using JapanRussia.Storage;
using LinqKit;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Coverages;

internal static class FetchCoverage
{
    /// <summary>Coverage as it is answered: one statement for the rows, two for the claims on their propositions.</summary>
    /// <param name="among">Those of one article.</param>
    internal static async Task<List<CoverageResponse>> At(
        IQueryable<Coverage> among,
        IReadOnlyList<Place> places,
        DbContext db,
        CancellationToken cancellation
    )
    {
        Guid[] ids = [.. places.Select(p => p.Id)];
        var rows = await among
            .Where(c => ids.Contains(c.PropositionId))
            .Select(c => new
            {
                c.Id,
                c.ArticleId,
                c.Covers,
                c.Beside,
                c.ClaimCount,
                c.OnlyHere,
                Proposition = PropositionRef.Projection.Invoke(c.Proposition),
            })
            .ToDictionaryAsync(c => c.Id, cancellation);
        if (rows.Count == 0)
            return [];
        var article = rows.Values.First().ArticleId;
        var here = await db
            .Claims.Published()
            .Where(c => c.ArticleId == article && ids.Contains(c.PropositionId))
            .OrderBy(c => c.Key)
            .Select(c => new
            {
                c.PropositionId,
                Claim = new CoveringClaim(
                    c.Key,
                    c.Stance,
                    c.Claimants.Where(x => x.Position == 1).Select(x => x.Actor.Slug).First(),
                    c.Section == null ? (SectionKind?)null : c.Section.Kind
                ),
            })
            .ToListAsync(cancellation);
        var elsewhere = await db
            .Claims.Published()
            .Where(c => c.ArticleId != article && ids.Contains(c.PropositionId))
            .Select(c => new
            {
                c.PropositionId,
                c.Stance,
                c.Article.Slug,
            })
            .Distinct()
            .OrderBy(c => c.Slug)
            .ToListAsync(cancellation);
        var claims = here.ToLookup(c => c.PropositionId, c => c.Claim);
        var others = elsewhere.ToLookup(c => c.PropositionId, c => (c.Stance, c.Slug));
        return
        [
            .. ids.Where(rows.ContainsKey)
                .Select(id => rows[id])
                .Select(r => new CoverageResponse(
                    r.Id,
                    r.Proposition,
                    r.Covers,
                    r.Beside,
                    r.ClaimCount ?? 0,
                    r.OnlyHere,
                    [.. claims[r.Id]],
                    Elsewhere(others[r.Id])
                )),
        ];
    }

    private static CoverageElsewhere Elsewhere(IEnumerable<(Stance Stance, string Slug)> others)
    {
        return new(
            In(s => s == Stance.Supports),
            In(s => s == Stance.Denies),
            In(s => s is Stance.Questions or Stance.Reports)
        );

        IReadOnlyList<string> In(Func<Stance, bool> stance) =>
            [.. others.Where(o => stance(o.Stance)).Select(o => o.Slug).Distinct()];
    }
}
