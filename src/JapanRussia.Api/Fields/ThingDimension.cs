using System.Linq.Expressions;
using JapanRussia.Rest.Lists;
using JapanRussia.Values.Identities;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Fields;

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
    public Func<Guid[], Expression<Func<TNamed, bool>>> Below { get; init; } =
        ids => n => ids.Contains(n.Id);

    public IQueryable<Guid> Within(DbContext db, IReadOnlyList<string> slugs)
    {
        var ids = db.Set<TNamed>().Where(n => slugs.Contains(n.Slug)).Select(n => n.Id).ToArray();
        return db.Set<TNamed>().Where(Below(ids)).Select(n => n.Id);
    }

    public override async Task<List<Tally>> Count(
        IQueryable<TEntity> rows,
        int values,
        DbContext db,
        CancellationToken cancellation
    )
    {
        var counted = await Counted.CountBy(rows, Things, values, cancellation);
        var named = await Called(db, [.. counted.Select(c => c.Key)], cancellation);
        return [.. counted.Select(c => new Tally(named[c.Key].Slug, named[c.Key].Name, c.Count))];
    }

    public async Task<Dictionary<Guid, Thing>> Called(
        DbContext db,
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
