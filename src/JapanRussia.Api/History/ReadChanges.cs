using System.Runtime.CompilerServices;
using JapanRussia.History;
using JapanRussia.Rest.Lists;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.History;

/// <summary>What a client asks of the feed.</summary>
/// <param name="Kinds">Of which sorts of things; empty: of all.</param>
/// <param name="Drafts">Whether the caller sees what readers do not.</param>
internal sealed record Feed(EntityKind[] Kinds, bool Drafts);

/// <param name="Next">Behind everything that was looked at, be it shown or not.</param>
/// <param name="More">Whether there was more to look at.</param>
internal sealed record ReadPage(IReadOnlyList<ChangeResponse> Rows, ChangePlace Next, bool More);

/// <summary>
/// Changes in the order in which they were made. Whoever changes data waits for whoever came before, so that behind a
/// place that was read nothing turns up later.
/// </summary>
internal static class ReadChanges
{
    /// <summary>How many are looked at for one page: one import of drafts may hold more that nobody is shown.</summary>
    private const int Window = 20_000;

    private const int AtATime = 1000;

    internal static async Task<ReadPage> Page(
        Feed feed,
        ChangePlace after,
        int limit,
        DbContext db,
        CancellationToken cancellation
    )
    {
        // the end first: what is committed meanwhile belongs to the next page
        var window = await Behind(db, after)
            .OrderBy(c => c.Version)
            .ThenBy(c => c.Position)
            .Take(Window)
            .OrderByDescending(c => c.Version)
            .ThenByDescending(c => c.Position)
            .Select(c => new { c.Version, c.Position })
            .FirstOrDefaultAsync(cancellation);
        if (window is null)
            return new([], after, false);
        var end = new ChangePlace(window.Version, window.Position);
        var rows = await Of(feed, after, end, db).Take(limit + 1).ToListAsync(cancellation);
        if (rows.Count > limit)
            return new([.. Shown(rows.Take(limit), feed)], rows[limit - 1].Place, true);
        return new([.. Shown(rows, feed)], end, await Behind(db, end).AnyAsync(cancellation));
    }

    /// <summary>Every one between two places, in order.</summary>
    internal static async IAsyncEnumerable<ChangeResponse> All(
        Feed feed,
        ChangePlace after,
        ChangePlace end,
        BatchedReads reads,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await using var disposed = reads;
        List<ChangeResponse> rows;
        do
        {
            rows = await reads.Read(
                db => Of(feed, after, end, db).Take(AtATime).ToListAsync(cancellation),
                cancellation
            );
            foreach (var row in Shown(rows, feed))
                yield return row;
            after = rows is [.., var last] ? last.Place : end;
        } while (rows.Count == AtATime);
    }

    private static IEnumerable<ChangeResponse> Shown(IEnumerable<ChangeResponse> rows, Feed feed) =>
        feed.Drafts ? rows : rows.Select(r => r.ForReaders());

    private static IQueryable<Change> Behind(DbContext db, ChangePlace place) =>
        db.Changes.Where(c =>
            EF.Functions.GreaterThan(
                ValueTuple.Create(c.Version, c.Position),
                ValueTuple.Create(place.Version, place.Position)
            )
        );

    private static IQueryable<ChangeResponse> Of(
        Feed feed,
        ChangePlace after,
        ChangePlace end,
        DbContext db
    )
    {
        var rows = db.Revisions.Where(r =>
            EF.Functions.GreaterThan(
                ValueTuple.Create(r.DatasetVersion, r.Position),
                ValueTuple.Create(after.Version, after.Position)
            )
            && EF.Functions.LessThanOrEqual(
                ValueTuple.Create(r.DatasetVersion, r.Position),
                ValueTuple.Create(end.Version, end.Position)
            )
        );
        var kinds = feed.Kinds;
        if (kinds.Length > 0)
            rows = rows.Where(r => kinds.Contains(r.Kind));
        if (!feed.Drafts)
            rows = rows.Where(r => r.Shown);
        return rows.OrderBy(r => r.DatasetVersion)
            .ThenBy(r => r.Position)
            .Select(ChangeResponse.Projection);
    }
}
