using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Lists;

/// <summary>
/// An order of computed rows, of which many may have one key. No index holds their ids, so the key is compared by itself
/// as well: rows before it are never made.
/// </summary>
internal sealed record WalkedSort<TEntity>(string Name, Expression<Func<TEntity, string>> Key)
    : Sort<TEntity>(Name)
    where TEntity : class, IIdentified
{
    internal override bool Reads(string key) => true;

    internal override async Task<List<Place>> Take(
        IQueryable<TEntity> rows,
        bool descending,
        Place? after,
        int count,
        CancellationToken cancellation
    )
    {
        if (after is { } place)
            rows = rows.Where(Behind(place.Key, place.Id, descending).On(Key));
        var ordered = descending
            ? rows.OrderByDescending(Key).ThenByDescending(r => r.Id)
            : rows.OrderBy(Key).ThenBy(r => r.Id);
        Expression<Func<string, Guid, Tuple<string, Guid>>> pair = (k, id) =>
            new Tuple<string, Guid>(k, id);
        var taken = await ordered.Take(count).Select(pair.On(Key)).ToListAsync(cancellation);
        return [.. taken.Select(t => new Place(t.Item1, t.Item2))];
    }

    private static Expression<Func<string, Guid, bool>> Behind(
        string key,
        Guid id,
        bool descending
    ) =>
        descending
            ? (k, i) =>
                string.Compare(k, key) <= 0
                && EF.Functions.LessThan(ValueTuple.Create(k, i), ValueTuple.Create(key, id))
            : (k, i) =>
                string.Compare(k, key) >= 0
                && EF.Functions.GreaterThan(ValueTuple.Create(k, i), ValueTuple.Create(key, id));
}
