using System.Globalization;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Lists;

/// <summary>Where a row stands in the order of a list: the key that it is sorted by, and its id to break ties.</summary>
internal readonly record struct Place(string Key, Guid Id);

/// <summary>An order of a list, forwards and (with a minus) backwards, in which pages are found by key, not by counting.</summary>
internal abstract record Sort<TEntity>(string Name)
    where TEntity : class, IIdentified
{
    /// <summary>Whether a key that a cursor brought is one of this order's.</summary>
    internal abstract bool Reads(string key);

    /// <summary>The places of the first rows behind a place, or from the beginning.</summary>
    internal abstract Task<List<Place>> Take(
        IQueryable<TEntity> rows,
        bool descending,
        Place? after,
        int count,
        CancellationToken cancellation
    );
}

/// <param name="Forwards">The key; where it can be unknown, a value that puts the unknown last.</param>
/// <param name="Backwards">The same for the other direction.</param>
internal sealed record Sort<TEntity, TKey>(
    string Name,
    Expression<Func<TEntity, TKey>> Forwards,
    Expression<Func<TEntity, TKey>> Backwards
) : Sort<TEntity>(Name)
    where TEntity : class, IIdentified
    where TKey : IParsable<TKey>
{
    internal Sort(string name, Expression<Func<TEntity, TKey>> key)
        : this(name, key, key) { }

    internal override bool Reads(string key) =>
        TKey.TryParse(key, CultureInfo.InvariantCulture, out _);

    internal override async Task<List<Place>> Take(
        IQueryable<TEntity> rows,
        bool descending,
        Place? after,
        int count,
        CancellationToken cancellation
    )
    {
        var key = descending ? Backwards : Forwards;
        if (after is { } place)
            rows = rows.Where(Behind(key, place, descending));
        var ordered = descending
            ? rows.OrderByDescending(key).ThenByDescending(r => r.Id)
            : rows.OrderBy(key).ThenBy(r => r.Id);
        var taken = await ordered.Take(count).Select(PlaceOf(key)).ToListAsync(cancellation);
        return [.. taken.Select(t => new Place(Write(t.Item1), t.Item2))];
    }

    // (key, id) > (@key, @id): one comparison of rows, which an index on both answers
    private static Expression<Func<TEntity, bool>> Behind(
        Expression<Func<TEntity, TKey>> key,
        Place place,
        bool descending
    )
    {
        var at = new StrongBox<(TKey Key, Guid Id)>(
            (TKey.Parse(place.Key, CultureInfo.InvariantCulture), place.Id)
        );
        Expression<Func<TKey, Guid, bool>> compare = descending
            ? (k, id) =>
                EF.Functions.LessThan(
                    ValueTuple.Create(k, id),
                    ValueTuple.Create(at.Value.Key, at.Value.Id)
                )
            : (k, id) =>
                EF.Functions.GreaterThan(
                    ValueTuple.Create(k, id),
                    ValueTuple.Create(at.Value.Key, at.Value.Id)
                );
        return compare.On(key);
    }

    private static Expression<Func<TEntity, Tuple<TKey, Guid>>> PlaceOf(
        Expression<Func<TEntity, TKey>> key
    )
    {
        Expression<Func<TKey, Guid, Tuple<TKey, Guid>>> pair = (k, id) =>
            new Tuple<TKey, Guid>(k, id);
        return pair.On(key);
    }

    private static string Write(TKey key) =>
        key is IFormattable formattable
            ? formattable.ToString("O", CultureInfo.InvariantCulture)
            : key.ToString()!;
}
