using System.Linq.Expressions;
using JapanRussia.Api.Claims;
using JapanRussia.Claims;
using JapanRussia.Disagreements;
using JapanRussia.Rest.Lists;
using LinqKit;

namespace JapanRussia.Api.Disagreements;

/// <summary>A filter on claims that keeps disagreements of which at least one side is such.</summary>
/// <param name="FromThere">
/// Whether disagreements are looked for from the claims that the filter keeps, rather than from all. Each pair is then seen
/// once as well: from its later claim only where its earlier one is not such.
/// </param>
internal sealed record SideField(string Name, Field<Claim> Of, bool FromThere = false)
    : BorrowedField<Disagreement, Claim>(Name, $"One side or the other: {Of.Summary}", Of)
{
    internal SideField(string name, string? of = null)
        : this(name, ClaimListing.Listing.GetField(of ?? name)) { }

    public override async Task<Expression<Func<Disagreement, bool>>> Condition(
        IReadOnlyList<string> values,
        Lookup lookup
    )
    {
        var claim = await Of.Condition(values, lookup);
        var either = (
            FromThere && lookup.Given.Name == Name
                ? Linq.Expr(
                    (Disagreement d) => claim.Invoke(d.Near) && (d.Forward || !claim.Invoke(d.Far))
                )
                : d => claim.Invoke(d.Near) || claim.Invoke(d.Far)
        ).Expand();
        return (Expression<Func<Disagreement, bool>>)
            new NearItself(either.Parameters[0]).Visit(either);
    }

    /// <summary>Reads what a disagreement says of its near claim from the disagreement.</summary>
    private sealed class NearItself(ParameterExpression row) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node) =>
            node.Expression is MemberExpression { Member.Name: nameof(Disagreement.Near) }
            && typeof(Disagreement).GetProperty(nameof(Disagreement.Near) + node.Member.Name)
                is { } itself
                ? Expression.Property(row, itself)
                : base.VisitMember(node);
    }
}
