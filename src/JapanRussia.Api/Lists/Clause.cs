namespace JapanRussia.Api.Lists;

/// <summary>What rows must be like, as a request says it: conditions on fields, tied by all, any and not.</summary>
internal abstract record Clause
{
    /// <summary>A field has one of these values.</summary>
    internal sealed record Has(Given Given) : Clause;

    internal sealed record All(IReadOnlyList<Clause> Clauses) : Clause;

    internal sealed record Any(IReadOnlyList<Clause> Clauses) : Clause;

    internal sealed record Not(Clause Clause) : Clause;
}
