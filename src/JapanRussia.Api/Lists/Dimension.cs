using System.Linq.Expressions;
using JapanRussia.Storage;
using JapanRussia.Values.Identities;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Lists;

/// <summary>How many rows have a value.</summary>
internal sealed record Tally(string Value, string Label, long Count);

/// <summary>By what rows are counted. It has the name of the field that filters by the same.</summary>
internal abstract record Dimension<TEntity>(string Name)
    where TEntity : class, IIdentified
{
    /// <summary>The values that most rows have, the most frequent first.</summary>
    internal abstract Task<List<Tally>> Count(
        IQueryable<TEntity> rows,
        int values,
        ClaimsDb db,
        CancellationToken cancellation
    );
}

/// <summary>By terms of a vocabulary.</summary>
/// <param name="Terms">Those of a row, each once.</param>
internal sealed record WordDimension<TEntity, TTerm>(
    string Name,
    Expression<Func<TEntity, IEnumerable<TTerm>>> Terms
) : Dimension<TEntity>(Name)
    where TEntity : class, IIdentified
    where TTerm : struct, Enum
{
    internal override async Task<List<Tally>> Count(
        IQueryable<TEntity> rows,
        int values,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        var counted = await Counted.By(rows, Terms, values, cancellation);
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
internal sealed record TextDimension<TEntity>(
    string Name,
    Expression<Func<TEntity, IEnumerable<string>>> Texts
) : Dimension<TEntity>(Name)
    where TEntity : class, IIdentified
{
    internal override async Task<List<Tally>> Count(
        IQueryable<TEntity> rows,
        int values,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        var counted = await Counted.By(rows, Texts, values, cancellation);
        return [.. counted.Select(c => new Tally(c.Key, c.Key, c.Count))];
    }
}

/// <summary>By things that have a slug.</summary>
/// <param name="Things">The ids of a row's, each once.</param>
/// <param name="Label">What a thing is called.</param>
internal sealed record ThingDimension<TEntity, TNamed>(
    string Name,
    Expression<Func<TEntity, IEnumerable<Guid>>> Things,
    Expression<Func<TNamed, string?>> Label
) : Dimension<TEntity>(Name), IThings<TEntity>
    where TEntity : class, IIdentified
    where TNamed : NamedEntity
{
    /// <summary>The things that a filter by one of these ids keeps: itself, unless there are others below it.</summary>
    internal Func<Guid[], Expression<Func<TNamed, bool>>> Below { get; init; } =
        ids => n => ids.Contains(n.Id);

    public IQueryable<Guid> Within(ClaimsDb db, IReadOnlyList<string> slugs)
    {
        var ids = db.Set<TNamed>().Where(n => slugs.Contains(n.Slug)).Select(n => n.Id).ToArray();
        return db.Set<TNamed>().Where(Below(ids)).Select(n => n.Id);
    }

    internal override async Task<List<Tally>> Count(
        IQueryable<TEntity> rows,
        int values,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        var counted = await Counted.By(rows, Things, values, cancellation);
        var named = await Called(db, [.. counted.Select(c => c.Key)], cancellation);
        return [.. counted.Select(c => new Tally(named[c.Key].Slug, named[c.Key].Name, c.Count))];
    }

    public async Task<Dictionary<Guid, Thing>> Called(
        ClaimsDb db,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellation
    )
    {
        var thing = Label.Parameters[0];
        var nameOf = Expression.Lambda<Func<TNamed, Named>>(
            Expression.MemberInit(
                Expression.New(typeof(Named)),
                Bind(nameof(Named.Id), Expression.Property(thing, nameof(NamedEntity.Id))),
                Bind(nameof(Named.Slug), Expression.Property(thing, nameof(NamedEntity.Slug))),
                Bind(nameof(Named.Label), Label.Body)
            ),
            thing
        );
        return await db.Set<TNamed>()
            .Where(n => ids.Contains(n.Id))
            .Select(nameOf)
            .ToDictionaryAsync(n => n.Id, n => new Thing(n.Slug, n.Label ?? n.Slug), cancellation);

        static MemberBinding Bind(string member, Expression value) =>
            Expression.Bind(typeof(Named).GetProperty(member)!, value);
    }

    private sealed class Named
    {
        public Guid Id { get; init; }
        public string Slug { get; init; } = "";
        public string? Label { get; init; }
    }
}

/// <summary>A thing as a count shows it.</summary>
internal sealed record Thing(string Slug, string Name);

/// <summary>A dimension of things, whatever they are.</summary>
internal interface IThings<TEntity>
{
    string Name { get; }
    Expression<Func<TEntity, IEnumerable<Guid>>> Things { get; }

    /// <summary>The ids of the things that a filter by these slugs keeps.</summary>
    IQueryable<Guid> Within(ClaimsDb db, IReadOnlyList<string> slugs);
    Task<Dictionary<Guid, Thing>> Called(
        ClaimsDb db,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellation
    );
}

internal static class Counted
{
    internal sealed record Group<TKey>(TKey Key, long Count);

    internal static Task<List<Group<TKey>>> By<TEntity, TKey>(
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
