using JapanRussia.Api.Figures;
using JapanRussia.Claims;
using JapanRussia.Relations;
using JapanRussia.Rest.Lists;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Measures;

internal static class GatherFigures
{
    /// <summary>Of a measure by itself, and of each in a list; what clashes is sought among them, pair by pair.</summary>
    internal const int MostOfOne = 200;
    internal const int MostOfEach = 20;

    /// <summary>Gives each measure its figures and says which of them clash, with the same few queries for all.</summary>
    internal static async Task AddTo(
        DbContext db,
        List<MeasureResponse> measures,
        Included? included,
        CancellationToken cancellation
    )
    {
        Guid[] ids = [.. measures.Select(m => m.Id)];
        var most = measures.Count == 1 ? MostOfOne : MostOfEach;
        var places = await db
            .Figures.Where(f => ids.Contains(f.MeasureId))
            // what nobody dated comes last
            .OrderBy(f => f.Claim.SaidOn!.From ?? f.Claim.PublishedFrom ?? DateOnly.MaxValue)
            .ThenBy(f => f.ClaimKey)
            .ThenBy(f => f.Position)
            .Select(f => new
            {
                f.MeasureId,
                f.ClaimKey,
                f.ClaimId,
                f.Id,
            })
            .ToListAsync(cancellation);
        var counts = places.CountBy(p => p.MeasureId).ToDictionary();
        var shown = places.GroupBy(p => p.MeasureId).SelectMany(g => g.Take(most)).ToList();
        var figures = await FetchFigures.At(
            db.Figures,
            [.. shown.Select(p => new Place(p.ClaimKey, p.Id))],
            db,
            cancellation
        );
        string[] keys = [.. shown.Select(p => p.ClaimKey).Distinct()];
        Guid[] claims = [.. shown.Select(p => p.ClaimId).Distinct()];
        var clashes = await db
            .Disagreements.Where(d => d.State != RelationState.Rejected)
            .Where(d => d.MeasureId != null && ids.Contains(d.MeasureId.Value))
            .Where(d => keys.Contains(d.NearKey) && claims.Contains(d.FarId))
            .OrderBy(d => d.Far.Key)
            .Select(d => new
            {
                Measure = d.Measure!.Slug,
                Near = d.NearKey,
                Far = d.Far.Key,
            })
            .ToListAsync(cancellation);
        var clashesOf = clashes.ToLookup(c => (c.Measure, c.Near), c => c.Far);
        var given = figures.ToLookup(
            f => f.Measure.Slug,
            f => new MeasureFigure(f, [.. clashesOf[(f.Measure.Slug, f.Claim)].Distinct()])
        );
        for (var i = 0; i < measures.Count; i++)
            measures[i] = measures[i] with
            {
                Figures = Of(
                    counts.GetValueOrDefault(measures[i].Id),
                    [.. given[measures[i].Slug]]
                ),
            };
    }

    private static MeasureFigures Of(int count, IReadOnlyList<MeasureFigure> given)
    {
        var held = given
            .Select(g => g.Figure)
            .Where(f => f.Stance is Stance.Supports or Stance.Reports)
            .ToList();
        return new(
            count,
            held.Min(f => f.Value ?? f.Lower),
            held.Max(f => f.Value ?? f.Upper),
            held.Min(f => f.Date?.From),
            held.Max(f => f.Date?.To),
            given.Any(g => g.ClashesWith.Count > 0),
            given
        );
    }
}
