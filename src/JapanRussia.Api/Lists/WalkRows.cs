using System.Runtime.CompilerServices;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Lists;

/// <summary>
/// Every row that a request finds, some thousand at a time, each time behind the place of the last: memory stays as it is,
/// whatever the number of rows.
/// </summary>
internal static class WalkRows
{
    private const int AtATime = 2000;

    internal static async IAsyncEnumerable<TRow> Of<TEntity, TRow>(
        Listing<TEntity, TRow> listing,
        IQueryable<TEntity> all,
        Found<TEntity> found,
        bool descending,
        ClaimsDb db,
        [EnumeratorCancellation] CancellationToken cancellation
    )
        where TEntity : class, IIdentified
    {
        List<Place> places;
        Place? after = null;
        do
        {
            await db.Database.ExecuteSqlAsync(
                $"set local plan_cache_mode = force_custom_plan",
                cancellation
            );
            places = await found.Sort.Take(found.Rows, descending, after, AtATime, cancellation);
            await db.Database.ExecuteSqlAsync(
                $"set local plan_cache_mode = force_generic_plan",
                cancellation
            );
            foreach (var row in await listing.Fetch(all, places, db, cancellation))
                yield return row;
            after = places.Count > 0 ? places[^1] : null;
        } while (places.Count == AtATime);
    }
}
