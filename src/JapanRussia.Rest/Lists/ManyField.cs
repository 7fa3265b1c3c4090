using System.Linq.Expressions;

namespace JapanRussia.Rest.Lists;

/// <summary>
/// A filter by things of which a row has many, such as the claims on a proposition. Those of one request are met by one and
/// the same thing: "in this article" and "denied" ask for one claim that is both. Turned round, by none.
/// </summary>
public abstract record ManyField<TEntity>(string Name, string Summary, string Example)
    : Field<TEntity>(Name, Summary, Example)
{
    /// <summary>Rows with one thing that meets all of these.</summary>
    public abstract Task<Expression<Func<TEntity, bool>>> Condition(
        IReadOnlyList<(ManyField<TEntity> Field, IReadOnlyList<string> Values, Lookup Lookup)> all
    );

    public override Task<Expression<Func<TEntity, bool>>> Condition(
        IReadOnlyList<string> values,
        Lookup lookup
    ) => Condition([(this, values, lookup)]);
}

/// <param name="Of">The field of the thing.</param>
/// <param name="Any">Rows with a thing like this.</param>
public sealed record ManyField<TEntity, TThing>(
    Field<TThing> Of,
    string Summary,
    Func<Expression<Func<TThing, bool>>, Expression<Func<TEntity, bool>>> Any
) : ManyField<TEntity>(Of.Name, Summary, Of.Example)
{
    public override bool TakesList => Of.TakesList;
    public override IReadOnlyList<string> Allowed => Of.Allowed;
    public override string JsonType => Of.JsonType;
    public override string? Pattern => Of.Pattern;

    public override string? FindFault(string value) => Of.FindFault(value);

    public override async Task<Expression<Func<TEntity, bool>>> Condition(
        IReadOnlyList<(ManyField<TEntity> Field, IReadOnlyList<string> Values, Lookup Lookup)> all
    )
    {
        List<Expression<Func<TThing, bool>>> conditions = [];
        foreach (var (field, values, lookup) in all)
            conditions.Add(await ((ManyField<TEntity, TThing>)field).Of.Condition(values, lookup));
        return Any(Conditions.All(conditions));
    }
}
