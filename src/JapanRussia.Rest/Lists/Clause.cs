namespace JapanRussia.Rest.Lists;

/// <summary>What rows must be like, as a request says it: conditions on fields, tied by all, any and not.</summary>
public abstract record Clause
{
    /// <summary>A field has one of these values.</summary>
    public sealed record Has(Given Given) : Clause;

    public sealed record All(IReadOnlyList<Clause> Clauses) : Clause;

    public sealed record Any(IReadOnlyList<Clause> Clauses) : Clause;

    public sealed record Not(Clause Clause) : Clause;
}
