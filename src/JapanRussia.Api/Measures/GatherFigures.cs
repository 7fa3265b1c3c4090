using JapanRussia.Api.Figures;
using JapanRussia.Api.Lists;
using JapanRussia.Claims;
using JapanRussia.Relations;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Measures;

internal static class GatherFigures
{
    /// <summary>Gives each measure its figures and says which of them clash, with one query each for all.</summary>
    internal static async Task AddTo(
        ClaimsDb db,
        List<MeasureResponse> measures,
        Included included,
        CancellationToken cancellation
    )
    {
        Guid[] ids = [.. measures.Select(m => m.Id)];
        var places = await db
            .Figures.Where(f => ids.Contains(f.MeasureId))
            .Select(f => new { f.ClaimKey, f.Id })
            .ToListAsync(cancellation);
        var figures = await FetchFigures.At(
            db,
            [.. places.Select(p => new Place(p.ClaimKey, p.Id))],
            cancellation
        );
        var clashes = await db
            .Disagreements.Where(d => d.State != RelationState.Rejected)
            .Where(d =>
                d.MeasureId != null
                && ids.Contains(d.MeasureId.Value)
                && d.Near.Figures.Any(f => ids.Contains(f.MeasureId))
            )
            .OrderBy(d => d.Far.Key)
            .Select(d => new
            {
                Measure = d.Measure!.Slug,
                Near = d.NearKey,
                Far = d.Far.Key,
            })
            .ToListAsync(cancellation);
        var clashesOf = clashes.ToLookup(c => (c.Measure, c.Near), c => c.Far);
        var given = figures
            .Select(f => new MeasureFigure(f, [.. clashesOf[(f.Measure.Slug, f.Claim)].Distinct()]))
            .OrderBy(f => TimeOf(f.Figure))
            .ThenBy(f => f.Figure.Claim, StringComparer.Ordinal)
            .ToLookup(f => f.Figure.Measure.Slug);
        for (var i = 0; i < measures.Count; i++)
            measures[i] = measures[i] with { Figures = Of([.. given[measures[i].Slug]]) };
    }

    // what nobody dated comes last
    private static DateOnly TimeOf(GivenFigure figure) =>
        figure.SaidOn?.From ?? figure.Article.PublishedOn?.From ?? DateOnly.MaxValue;

    private static MeasureFigures Of(IReadOnlyList<MeasureFigure> given)
    {
        var held = given
            .Select(g => g.Figure)
            .Where(f => f.Stance is Stance.Supports or Stance.Reports)
            .ToList();
        return new(
            given.Count,
            held.Min(f => f.Value ?? f.Lower),
            held.Max(f => f.Value ?? f.Upper),
            held.Min(f => f.Date?.From),
            held.Max(f => f.Date?.To),
            given.Any(g => g.ClashesWith.Count > 0),
            given
        );
    }
}
