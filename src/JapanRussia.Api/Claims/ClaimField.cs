using System.Linq.Expressions;
using JapanRussia.Api.Lists;
using JapanRussia.Claims;

namespace JapanRussia.Api.Claims;

/// <summary>A filter on claims that keeps what belongs to such a claim.</summary>
internal sealed record ClaimField<TEntity>(
    string Name,
    Field<Claim> Filter,
    Expression<Func<TEntity, Claim>> Claim
) : Field<TEntity>(Name, $"Of such a claim. {Filter.Summary}", Filter.Example)
{
    internal static ClaimField<TEntity> Of(Expression<Func<TEntity, Claim>> claim, string name) =>
        new(name, ClaimListing.Listing.Fields.Single(f => f.Name == name), claim);

    internal static IEnumerable<Field<TEntity>> All(
        Expression<Func<TEntity, Claim>> claim,
        params string[] names
    ) => names.Select(name => Of(claim, name));

    public override bool TakesList => Filter.TakesList;
    public override IReadOnlyList<string> Allowed => Filter.Allowed;
    public override string JsonType => Filter.JsonType;
    public override string? Pattern => Filter.Pattern;

    public override string? Fault(string value) => Filter.Fault(value);

    internal override async Task<Expression<Func<TEntity, bool>>> Condition(
        IReadOnlyList<string> values,
        Lookup lookup
    )
    {
        var filter = await Filter.Condition(values, lookup);
        return Expression.Lambda<Func<TEntity, bool>>(filter.With(Claim.Body), Claim.Parameters[0]);
    }
}
