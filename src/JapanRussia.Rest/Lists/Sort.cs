using System.Globalization;
using System.Linq.Expressions;
using JapanRussia.Values.Identities;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Rest.Lists;

/// <summary>Where a row stands in the order of a list: the key that it is sorted by, and its id to break ties.</summary>
public readonly record struct Place(string Key, Guid Id);

/// <summary>An order of a list, forwards and (with a minus) backwards, in which pages are found by key, not by counting.</summary>
public abstract record Sort<TEntity>(string Name)
    where TEntity : class, IIdentified
{
    /// <summary>Whether a key that a cursor brought is one of this order's.</summary>
    public abstract bool CanReadKey(string key);

    /// <summary>The places of the first rows behind a place, or from the beginning.</summary>
    public abstract Task<List<Place>> ReadPlaces(
        IQueryable<TEntity> rows,
        bool descending,
        Place? after,
        int count,
        CancellationToken cancellation
    );
}

/// <param name="Forwards">The key; where it can be unknown, a value that puts the unknown last.</param>
/// <param name="Backwards">The same for the other direction.</param>
public record Sort<TEntity, TKey>(
    string Name,
    Expression<Func<TEntity, TKey>> Forwards,
    Expression<Func<TEntity, TKey>> Backwards
) : Sort<TEntity>(Name)
    where TEntity : class, IIdentified
    where TKey : IParsable<TKey>
{
    public Sort(string name, Expression<Func<TEntity, TKey>> key)
        : this(name, key, key) { }

    public sealed override bool CanReadKey(string key) =>
        TKey.TryParse(key, CultureInfo.InvariantCulture, out _);

    public sealed override async Task<List<Place>> ReadPlaces(
        IQueryable<TEntity> rows,
        bool descending,
        Place? after,
        int count,
        CancellationToken cancellation
    )
    {
        var key = descending ? Backwards : Forwards;
        if (after is { } place)
            rows = rows.Where(
                Behind(TKey.Parse(place.Key, CultureInfo.InvariantCulture), place.Id, descending)
                    .ApplyTo(key)
            );
        var ordered = descending
            ? rows.OrderByDescending(key).ThenByDescending(r => r.Id)
            : rows.OrderBy(key).ThenBy(r => r.Id);
        var taken = await ordered.Take(count).Select(SelectPlace(key)).ToListAsync(cancellation);
        return [.. taken.Select(t => new Place(Write(t.Item1), t.Item2))];
    }

    /// <summary>(key, id) > (@key, @id): one comparison of rows, which an index on both answers.</summary>
    protected virtual Expression<Func<TKey, Guid, bool>> Behind(
        TKey key,
        Guid id,
        bool descending
    ) =>
        descending
            ? (k, i) => EF.Functions.LessThan(ValueTuple.Create(k, i), ValueTuple.Create(key, id))
            : (k, i) =>
                EF.Functions.GreaterThan(ValueTuple.Create(k, i), ValueTuple.Create(key, id));

    private static Expression<Func<TEntity, Tuple<TKey, Guid>>> SelectPlace(
        Expression<Func<TEntity, TKey>> key
    )
    {
        Expression<Func<TKey, Guid, Tuple<TKey, Guid>>> pair = (k, id) =>
            new Tuple<TKey, Guid>(k, id);
        return pair.ApplyTo(key);
    }

    private static string Write(TKey key) =>
        key is IFormattable formattable
            ? formattable.ToString(
                key is DateOnly or DateTimeOffset ? "O" : null,
                CultureInfo.InvariantCulture
            )
            : key.ToString()!;
}
