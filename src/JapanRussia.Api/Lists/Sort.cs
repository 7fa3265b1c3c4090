using System.Globalization;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Lists;

/// <summary>A row with its place in the order of a list: the key that it is sorted by, and its id to break ties.</summary>
internal readonly record struct Placed<TRow>(TRow Row, Place Place);

internal readonly record struct Place(string Key, Guid Id);

/// <summary>An order of a list, forwards and (with a minus) backwards, in which pages are found by key, not by counting.</summary>
internal abstract record Sort<TEntity>(string Name)
    where TEntity : Entity
{
    /// <summary>Whether a key that a cursor brought is one of this order's.</summary>
    internal abstract bool Reads(string key);

    /// <summary>The first rows behind a place, or from the beginning.</summary>
    internal abstract Task<List<Placed<TRow>>> Take<TRow>(
        IQueryable<TEntity> rows,
        Expression<Func<TEntity, TRow>> projection,
        bool descending,
        Place? after,
        int count,
        CancellationToken cancellation
    );

    /// <summary>All rows, one after the other.</summary>
    internal abstract IAsyncEnumerable<TRow> All<TRow>(
        IQueryable<TEntity> rows,
        Expression<Func<TEntity, TRow>> projection,
        bool descending
    );
}

/// <param name="Forwards">The key; where it can be unknown, a value that puts the unknown last.</param>
/// <param name="Backwards">The same for the other direction.</param>
internal sealed record Sort<TEntity, TKey>(
    string Name,
    Expression<Func<TEntity, TKey>> Forwards,
    Expression<Func<TEntity, TKey>> Backwards
) : Sort<TEntity>(Name)
    where TEntity : Entity
    where TKey : IParsable<TKey>
{
    internal Sort(string name, Expression<Func<TEntity, TKey>> key)
        : this(name, key, key) { }

    internal override bool Reads(string key) =>
        TKey.TryParse(key, CultureInfo.InvariantCulture, out _);

    internal override async Task<List<Placed<TRow>>> Take<TRow>(
        IQueryable<TEntity> rows,
        Expression<Func<TEntity, TRow>> projection,
        bool descending,
        Place? after,
        int count,
        CancellationToken cancellation
    )
    {
        var key = descending ? Backwards : Forwards;
        if (after is { } place)
            rows = rows.Where(Behind(key, place, descending));
        var taken = await Ordered(rows, key, descending)
            .Take(count)
            .Select(WithKey(projection, key))
            .ToListAsync(cancellation);
        return [.. taken.Select(t => new Placed<TRow>(t.Row, new(Write(t.Key), t.Id)))];
    }

    internal override IAsyncEnumerable<TRow> All<TRow>(
        IQueryable<TEntity> rows,
        Expression<Func<TEntity, TRow>> projection,
        bool descending
    ) =>
        Ordered(rows, descending ? Backwards : Forwards, descending)
            .Select(projection)
            .AsAsyncEnumerable();

    private static IQueryable<TEntity> Ordered(
        IQueryable<TEntity> rows,
        Expression<Func<TEntity, TKey>> key,
        bool descending
    ) =>
        descending
            ? rows.OrderByDescending(key).ThenByDescending(r => r.Id)
            : rows.OrderBy(key).ThenBy(r => r.Id);

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
        Expression<Func<Guid, TKey, bool>> compare = descending
            ? (id, k) =>
                EF.Functions.LessThan(
                    ValueTuple.Create(k, id),
                    ValueTuple.Create(at.Value.Key, at.Value.Id)
                )
            : (id, k) =>
                EF.Functions.GreaterThan(
                    ValueTuple.Create(k, id),
                    ValueTuple.Create(at.Value.Key, at.Value.Id)
                );
        var row = key.Parameters[0];
        var body = new Substitute(
            new()
            {
                [compare.Parameters[0]] = Expression.Property(row, nameof(Entity.Id)),
                [compare.Parameters[1]] = key.Body,
            }
        ).Visit(compare.Body);
        return Expression.Lambda<Func<TEntity, bool>>(body, row);
    }

    private static Expression<Func<TEntity, Keyed<TRow>>> WithKey<TRow>(
        Expression<Func<TEntity, TRow>> projection,
        Expression<Func<TEntity, TKey>> key
    )
    {
        var row = projection.Parameters[0];
        return Expression.Lambda<Func<TEntity, Keyed<TRow>>>(
            Expression.MemberInit(
                Expression.New(typeof(Keyed<TRow>)),
                Expression.Bind(
                    typeof(Keyed<TRow>).GetProperty(nameof(Keyed<>.Row))!,
                    projection.Body
                ),
                Expression.Bind(
                    typeof(Keyed<TRow>).GetProperty(nameof(Keyed<>.Key))!,
                    key.BodyOn(row)
                ),
                Expression.Bind(
                    typeof(Keyed<TRow>).GetProperty(nameof(Keyed<>.Id))!,
                    Expression.Property(row, nameof(Entity.Id))
                )
            ),
            row
        );
    }

    private static string Write(TKey key) =>
        key is IFormattable formattable
            ? formattable.ToString("O", CultureInfo.InvariantCulture)
            : key.ToString()!;

    private sealed class Keyed<TRow>
    {
        public required TRow Row { get; init; }
        public required TKey Key { get; init; }
        public Guid Id { get; init; }
    }

    private sealed class Substitute(Dictionary<ParameterExpression, Expression> by)
        : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) =>
            by.GetValueOrDefault(node) ?? node;
    }
}
