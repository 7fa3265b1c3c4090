namespace JapanRussia.Api.Lists;

/// <summary>What rows must be like, as a request says it: conditions on fields, tied by all, any and not.</summary>
internal abstract record Clause
{
    /// <summary>A field has one of these values.</summary>
    internal sealed record Has(Given Given) : Clause;

    internal sealed record All(IReadOnlyList<Clause> Clauses) : Clause;

    internal sealed record Any(IReadOnlyList<Clause> Clauses) : Clause;

    internal sealed record Not(Clause Clause) : Clause;

    /// <summary>Every condition on a field in it.</summary>
    internal IEnumerable<Given> Conditions() =>
        this switch
        {
            Has has => [has.Given],
            All all => all.Clauses.SelectMany(c => c.Conditions()),
            Any any => any.Clauses.SelectMany(c => c.Conditions()),
            Not not => not.Clause.Conditions(),
            _ => [],
        };
}
