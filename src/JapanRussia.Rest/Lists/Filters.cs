using System.Linq.Expressions;
using JapanRussia.Rest.Problems;
using JapanRussia.Values.Identities;

namespace JapanRussia.Rest.Lists;

/// <summary>A request's filters as conditions that become SQL, each by the field that it is on.</summary>
public sealed record Filters<TEntity>(
    IReadOnlyList<(string? Field, Expression<Func<TEntity, bool>> Condition)> All
)
    where TEntity : class, IIdentified
{
    /// <summary>Looks up what the filters name. What is not found is a fault, and nothing is filtered then.</summary>
    public static async Task<(Filters<TEntity> Filters, ProblemAnswer? Problem)> Resolve(
        IReadOnlyList<Field<TEntity>> fields,
        Lookups lookups
    )
    {
        var request = lookups.Request;
        List<(ProblemKind, Fault)> unknown = [];
        List<(string?, Expression<Func<TEntity, bool>>)> all = [];
        var ofMany = request
            .Where.OfType<Clause.Has>()
            .Where(has => Named(has.Given) is ManyField<TEntity>)
            .ToList();
        foreach (var clause in request.Where.Except(ofMany))
            all.Add((FieldOf(clause), await ConditionOf(clause)));
        if (ofMany.Count > 0)
            all.Add(
                (
                    null,
                    await ((ManyField<TEntity>)Named(ofMany[0].Given)).Condition([
                        .. ofMany.Select(has =>
                            (
                                (ManyField<TEntity>)Named(has.Given),
                                has.Given.Values,
                                LookupOf(has.Given)
                            )
                        ),
                    ])
                )
            );
        return (new(all), unknown.Count > 0 ? ProblemAnswer.Combine(unknown) : null);

        async Task<Expression<Func<TEntity, bool>>> ConditionOf(Clause clause)
        {
            switch (clause)
            {
                case Clause.Has { Given: var given }:
                    return await Named(given).Condition(given.Values, LookupOf(given));
                case Clause.Not { Clause: var inner }:
                    return (await ConditionOf(inner)).Not();
                case Clause.Any { Clauses: var some }:
                    return Conditions.Any(await Each(some));
                case Clause.All { Clauses: var every }:
                    return Conditions.All(await Each(every));
                default:
                    throw new InvalidOperationException($"No condition is made of {clause}");
            }
        }

        Field<TEntity> Named(Given given) => fields.Single(f => f.Name == NameOf(given));

        // what stands deeper in a search than the page can speak of is not mended
        Lookup LookupOf(Given given) =>
            new(
                lookups,
                given,
                unknown,
                Mends: lookups.AnswerShowsCorrections
                    && request.Where.OfType<Clause.Has>().Any(has => has.Given == given)
            );

        async Task<List<Expression<Func<TEntity, bool>>>> Each(IReadOnlyList<Clause> clauses)
        {
            List<Expression<Func<TEntity, bool>>> conditions = [];
            foreach (var clause in clauses)
                conditions.Add(await ConditionOf(clause));
            return conditions;
        }
    }

    /// <param name="but">A field whose filter is left out.</param>
    public IQueryable<TEntity> Apply(IQueryable<TEntity> rows, string? but = null) =>
        All.Where(f => but is null || f.Field != but)
            .Aggregate(rows, (kept, filter) => kept.Where(filter.Condition));

    private static string? FieldOf(Clause clause) =>
        clause switch
        {
            Clause.Has { Given: var given } => NameOf(given),
            Clause.Not { Clause: Clause.Has { Given: var given } } => NameOf(given),
            _ => null,
        };

    private static string NameOf(Given given) =>
        given.Name.StartsWith(ListRequest.Not, StringComparison.Ordinal)
            ? given.Name[ListRequest.Not.Length..]
            : given.Name;
}
