using System.Runtime.CompilerServices;
using JapanRussia.Storage;
using JapanRussia.Values.Identities;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Lists;

/// <summary>
/// Every row that a request finds, some at a time, each time behind the place of the last: memory stays as it is, whatever the
/// number of rows.
/// </summary>
internal static class WalkRows
{
    private const int AtATime = 1000;

    // within one transaction as on the connections of StorageSetup.ReadersOf
    private const string ForConditions =
        "set local plan_cache_mode = force_custom_plan; set local enable_hashjoin = on; set local enable_mergejoin = on; set local enable_seqscan = on";
    private const string ForIds = "set local plan_cache_mode = force_generic_plan";
    private const string ForIdsAsOf =
        ForIds
        + "; set local enable_hashjoin = off; set local enable_mergejoin = off; set local enable_seqscan = off";

    /// <param name="find">What the request finds in a database, and all rows among which it does.</param>
    internal static async IAsyncEnumerable<TRow> Of<TEntity, TRow>(
        Listing<TEntity, TRow> listing,
        Func<ClaimsDb, Task<(IQueryable<TEntity> All, Found<TEntity> Found)>> find,
        bool descending,
        BatchedReads reads,
        [EnumeratorCancellation] CancellationToken cancellation
    )
        where TEntity : class, IIdentified
    {
        await using var disposed = reads;
        (ClaimsDb Db, IQueryable<TEntity> All, Found<TEntity> Found)? known = null;
        Place? after = null;
        bool more;
        do
        {
            var (places, rows) = await reads.Read(Batch, cancellation);
            foreach (var row in rows)
                yield return row;
            more = places.Count == AtATime;
            after = more ? places[^1] : null;
        } while (more);

        async Task<(List<Place> Places, List<TRow> Rows)> Batch(ClaimsDb db)
        {
            if (known?.Db != db)
            {
                var (rows, now) = await find(db);
                known = (db, rows, now);
            }
            var (_, all, found) = known!.Value;
            await db.Database.ExecuteSqlRawAsync(ForConditions, cancellation);
            var places = await found.Sort.Take(
                found.Rows,
                descending,
                after,
                AtATime,
                cancellation
            );
            await db.Database.ExecuteSqlRawAsync(
                db.AsOf is null ? ForIds : ForIdsAsOf,
                cancellation
            );
            return (places, await listing.Fetch(all, places, db, cancellation));
        }
    }
}
