using System.Linq.Expressions;
using JapanRussia.Storage;
using JapanRussia.Values.Identities;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Lists;

/// <summary>The rows at these places, in their order; those that are gone meanwhile are left out.</summary>
/// <param name="among">All rows of the list. Computed ones are found again among them, for their ids do not say where they are.</param>
internal delegate Task<List<TRow>> FetchRows<TEntity, TRow>(
    IQueryable<TEntity> among,
    IReadOnlyList<Place> places,
    ClaimsDb db,
    CancellationToken cancellation
);

internal static class RowsById
{
    /// <summary>
    /// Fetches by id, with one statement and all its joins, the same one whatever was asked for: EF translates it once,
    /// PostgreSQL plans it once.
    /// </summary>
    internal static FetchRows<TEntity, TRow> Through<TEntity, TRow>(
        Expression<Func<TEntity, TRow>> projection
    )
        where TEntity : class, IIdentified
        where TRow : IIdentified
    {
        var rowsOf = EF.CompileAsyncQuery(
            (ClaimsDb db, Guid[] ids) =>
                db.Set<TEntity>().Where(e => ids.Contains(e.Id)).Select(projection)
        );
        return async (_, places, db, cancellation) =>
        {
            var rows = new Dictionary<Guid, TRow>(places.Count);
            Guid[] ids = [.. places.Select(p => p.Id)];
            await foreach (var row in rowsOf(db, ids).WithCancellation(cancellation))
                rows.Add(row.Id, row);
            return [.. ids.Where(rows.ContainsKey).Select(id => rows[id])];
        };
    }
}
