using System.Linq.Expressions;
using JapanRussia.Values.Identities;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Rest.Lists;

/// <summary>The rows at these places, in their order; those that are gone meanwhile are left out.</summary>
/// <param name="among">All rows of the list. Computed ones are found again among them, for their ids do not say where they are.</param>
public delegate Task<List<TRow>> FetchRows<TEntity, TRow>(
    IQueryable<TEntity> among,
    IReadOnlyList<Place> places,
    DbContext db,
    CancellationToken cancellation
);

public static class RowsById
{
    /// <summary>
    /// Fetches by id, with one statement and all its joins, the same one whatever was asked for: EF translates it once,
    /// PostgreSQL plans it once.
    /// </summary>
    public static FetchRows<TEntity, TRow> FetchThrough<TEntity, TRow>(
        Expression<Func<TEntity, TRow>> projection
    )
        where TEntity : class, IIdentified
        where TRow : IIdentified
    {
        var rowsOf = EF.CompileAsyncQuery(
            (DbContext db, Guid[] ids) =>
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
