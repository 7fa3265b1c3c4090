using System.Linq.Expressions;
using LinqKit;

namespace JapanRussia.Rest.Lists;

/// <summary>A filter on one sort of rows that keeps rows of another sort, which belong to them.</summary>
/// <param name="Of">The filter on what the rows belong to.</param>
public abstract record BorrowedField<TEntity, TOwner>(string Name, string Summary, Field<TOwner> Of)
    : Field<TEntity>(Name, Summary, Of.Example)
{
    public sealed override bool TakesList => Of.TakesList;
    public sealed override bool TakesNot => Of.TakesNot;
    public sealed override IReadOnlyList<string> Allowed => Of.Allowed;
    public sealed override string JsonType => Of.JsonType;
    public sealed override string? Pattern => Of.Pattern;
    public sealed override int MaxLength => Of.MaxLength;
    public sealed override (int Least, int Most)? Bounds => Of.Bounds;

    public sealed override string? FindFault(string value) => Of.FindFault(value);
}

/// <summary>A filter on the one thing that a row belongs to.</summary>
/// <param name="Owner">That thing.</param>
public sealed record OwnerField<TEntity, TOwner>(
    string Name,
    string Summary,
    Field<TOwner> Of,
    Expression<Func<TEntity, TOwner>> Owner
) : BorrowedField<TEntity, TOwner>(Name, Summary, Of)
{
    public override async Task<Expression<Func<TEntity, bool>>> Condition(
        IReadOnlyList<string> values,
        Lookup lookup
    )
    {
        var (filter, owner) = (await Of.Condition(values, lookup), Owner);
        return Linq.Expr((TEntity row) => filter.Invoke(owner.Invoke(row))).Expand();
    }
}
