using System.Linq.Expressions;
using JapanRussia.Values.Identities;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Rest.Lists;

/// <summary>How many rows have a value.</summary>
public sealed record Tally(string Value, string Label, long Count);

/// <summary>By what rows are counted. It has the name of the field that filters by the same.</summary>
public abstract record Dimension<TEntity>(string Name)
    where TEntity : class, IIdentified
{
    /// <summary>The values that most rows have, the most frequent first.</summary>
    public abstract Task<List<Tally>> Count(
        IQueryable<TEntity> rows,
        int values,
        DbContext db,
        CancellationToken cancellation
    );
}

/// <summary>By terms of a vocabulary.</summary>
/// <param name="Terms">Those of a row, each once.</param>
public sealed record WordDimension<TEntity, TTerm>(
    string Name,
    Expression<Func<TEntity, IEnumerable<TTerm>>> Terms
) : Dimension<TEntity>(Name)
    where TEntity : class, IIdentified
    where TTerm : struct, Enum
{
    public override async Task<List<Tally>> Count(
        IQueryable<TEntity> rows,
        int values,
        DbContext db,
        CancellationToken cancellation
    )
    {
        var counted = await Counted.CountBy(rows, Terms, values, cancellation);
        return
        [
            .. counted.Select(c => new Tally(
                Words.Of(c.Key),
                Words.Of(c.Key).Replace('_', ' '),
                c.Count
            )),
        ];
    }
}

/// <summary>By plain text.</summary>
public sealed record TextDimension<TEntity>(
    string Name,
    Expression<Func<TEntity, IEnumerable<string>>> Texts
) : Dimension<TEntity>(Name)
    where TEntity : class, IIdentified
{
    public override async Task<List<Tally>> Count(
        IQueryable<TEntity> rows,
        int values,
        DbContext db,
        CancellationToken cancellation
    )
    {
        var counted = await Counted.CountBy(rows, Texts, values, cancellation);
        return [.. counted.Select(c => new Tally(c.Key, c.Key, c.Count))];
    }
}

/// <summary>A thing as a count shows it.</summary>
public sealed record Thing(string Slug, string Name);

/// <summary>A dimension of things, whatever they are.</summary>
public interface IThings<TEntity>
{
    string Name { get; }
    Expression<Func<TEntity, IEnumerable<Guid>>> Things { get; }

    /// <summary>The ids of the things that a filter by these slugs keeps.</summary>
    IQueryable<Guid> Within(DbContext db, IReadOnlyList<string> slugs);
    Task<Dictionary<Guid, Thing>> Called(
        DbContext db,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellation
    );
}

public static class Counted
{
    public sealed record Group<TKey>(TKey Key, long Count);

    public static Task<List<Group<TKey>>> CountBy<TEntity, TKey>(
        IQueryable<TEntity> rows,
        Expression<Func<TEntity, IEnumerable<TKey>>> keys,
        int values,
        CancellationToken cancellation,
        IReadOnlyList<TKey>? among = null
    ) =>
        rows.SelectMany(keys)
            .Where(key => among == null || among.Contains(key))
            .GroupBy(key => key)
            .Select(g => new { g.Key, Count = g.LongCount() })
            .OrderByDescending(g => g.Count)
            .ThenBy(g => g.Key)
            .Take(values)
            .Select(g => new Group<TKey>(g.Key, g.Count))
            .ToListAsync(cancellation);
}
