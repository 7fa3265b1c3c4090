using JapanRussia.Api.Claims;
using JapanRussia.Api.Figures;
using JapanRussia.Disagreements;
using JapanRussia.Relations;
using JapanRussia.Rest.Lists;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Disagreements;

internal static class FetchDisagreements
{
    private static readonly Func<DbContext, string[], Guid[], IAsyncEnumerable<Pair>> PairsOf =
        EF.CompileAsyncQuery(
            (DbContext db, string[] keys, Guid[] ids) =>
                db.Set<Disagreement>()
                    .Where(d => keys.Contains(d.NearKey) && ids.Contains(d.Id))
                    .Select(d => new Pair(
                        d.Id,
                        d.Forward ? d.NearId : d.FarId,
                        d.Forward ? d.FarId : d.NearId,
                        d.Forward ? d.NearFigure : d.FarFigure,
                        d.Forward ? d.FarFigure : d.NearFigure,
                        d.Basis,
                        d.Strength,
                        d.State,
                        d.Why,
                        d.VerdictId != null,
                        d.Measure == null
                            ? null
                            : new MeasureRef(d.Measure.Slug, d.Measure.Name, d.Measure.Unit),
                        d.Tie == null
                            ? null
                            : new TieRef(d.Tie.Key, d.Tie.Kind, d.Tie.From.Slug, d.Tie.To.Slug)
                    ))
        );

    /// <summary>Finds the pairs again from the claims at whose keys they stand, and then their claims as they are shown everywhere.</summary>
    internal static async Task<List<DisagreementResponse>> At(
        IQueryable<Disagreement> among,
        IReadOnlyList<Place> places,
        DbContext db,
        CancellationToken cancellation
    )
    {
        string[] keys = [.. places.Select(p => p.Key).Distinct()];
        Guid[] ids = [.. places.Select(p => p.Id)];
        var pairs = new Dictionary<Guid, Pair>();
        await foreach (var pair in PairsOf(db, keys, ids).WithCancellation(cancellation))
            pairs[pair.Id] = pair;
        var claims = await FetchClaims.ById(
            pairs.Values.SelectMany(p => new[] { p.Left, p.Right }),
            db,
            cancellation
        );
        return
        [
            .. ids.Where(pairs.ContainsKey)
                .Select(id => pairs[id])
                .Where(p => claims.ContainsKey(p.Left) && claims.ContainsKey(p.Right))
                .Select(p => Response(p, claims[p.Left], claims[p.Right])),
        ];
    }

    private static DisagreementResponse Response(Pair pair, ClaimResponse left, ClaimResponse right)
    {
        var (one, other) = (
            DisagreementSide.Of(left, pair.LeftFigure),
            DisagreementSide.Of(right, pair.RightFigure)
        );
        return new(
            pair.Id,
            pair.Basis,
            pair.Strength,
            pair.State,
            pair.Judged ? pair.Why! : Reason.Of(pair.Measure, pair.Tie, pair.Why, one, other),
            one.Claimants.Any(a => other.Claimants.Any(b => a.Slug == b.Slug)),
            left.Article.Slug == right.Article.Slug,
            pair.Measure,
            pair.Tie,
            one,
            other
        );
    }

    private sealed record Pair(
        Guid Id,
        Guid Left,
        Guid Right,
        int? LeftFigure,
        int? RightFigure,
        DisagreementBasis Basis,
        Strength Strength,
        RelationState State,
        string? Why,
        bool Judged,
        MeasureRef? Measure,
        TieRef? Tie
    );
}
