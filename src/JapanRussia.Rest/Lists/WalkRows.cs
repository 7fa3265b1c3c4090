using System.Runtime.CompilerServices;
using JapanRussia.Values.Identities;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Rest.Lists;

/// <summary>
/// Every row that a request finds, some at a time, each time behind the place of the last: memory stays as it is, whatever the
/// number of rows.
/// </summary>
public static class WalkRows
{
    private const int AtATime = 1000;

    // within one transaction as on the connections of readers that plan each statement
    private const string ForConditions =
        "set local plan_cache_mode = force_custom_plan; set local enable_hashjoin = on; set local enable_mergejoin = on; set local enable_seqscan = on";
    private const string ForIds = "set local plan_cache_mode = force_generic_plan";
    private const string ForIdsAsOf =
        ForIds
        + "; set local enable_hashjoin = off; set local enable_mergejoin = off; set local enable_seqscan = off";

    /// <param name="query">What the request asks for in <paramref name="now"/>.</param>
    public static async IAsyncEnumerable<TRow> Walk<TEntity, TRow>(
        ListScope<TEntity, TRow> scope,
        ResolvedQuery<TEntity> query,
        DbContext now,
        BatchedReads reads,
        [EnumeratorCancellation] CancellationToken cancellation
    )
        where TEntity : class, IIdentified
    {
        await using var disposed = reads;
        var (known, rows) = (now, query);
        Place? after = null;
        bool more;
        do
        {
            var (places, fetched) = await reads.Read(ReadBatch, cancellation);
            foreach (var row in fetched)
                yield return row;
            more = places.Count == AtATime;
            after = more ? places[^1] : null;
        } while (more);

        async Task<(List<Place> Places, List<TRow> Rows)> ReadBatch(DbContext db)
        {
            if (db != known)
            {
                // the same query as it was when this began; names that were not there yet have no rows
                var (same, unknown) = await scope.Resolve(db, best: false, cancellation);
                rows = unknown is null
                    ? same
                    : same with
                    {
                        Rows = scope.RowsIn(db).Where(_ => false),
                    };
                known = db;
            }
            await db.Database.ExecuteSqlRawAsync(ForConditions, cancellation);
            var places = await rows.Sort.ReadPlaces(
                rows.Rows,
                scope.Descending,
                after,
                AtATime,
                cancellation
            );
            await db.Database.ExecuteSqlRawAsync(
                reads.ReadsPast ? ForIdsAsOf : ForIds,
                cancellation
            );
            return (places, await scope.Listing.Fetch(scope.RowsIn(db), places, db, cancellation));
        }
    }
}
