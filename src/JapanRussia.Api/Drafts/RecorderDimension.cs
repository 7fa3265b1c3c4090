using JapanRussia.Drafts;
using JapanRussia.Rest.Lists;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Drafts;

/// <summary>By who recorded them, under the name that they had last.</summary>
internal sealed record RecorderDimension() : Dimension<Draft>("recorded_by")
{
    public override async Task<List<Tally>> Count(
        IQueryable<Draft> rows,
        int values,
        DbContext db,
        CancellationToken cancellation
    )
    {
        var counted = await Counted.CountBy(
            rows,
            d => new[] { d.RecordedBy }.Where(r => r != null).Select(r => r!),
            values,
            cancellation
        );
        var subjects = counted.Select(c => c.Key).ToList();
        var names = await db
            .ChangeSets.Where(s => subjects.Contains(s.BySubject))
            .GroupBy(s => s.BySubject)
            .Select(g => new
            {
                g.Key,
                Name = g.OrderByDescending(s => s.Version).Select(s => s.ByName).First(),
            })
            .ToDictionaryAsync(n => n.Key, n => n.Name, cancellation);
        return [.. counted.Select(c => new Tally(c.Key, names[c.Key], c.Count))];
    }
}
