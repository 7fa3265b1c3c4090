using System.Linq.Expressions;
using JapanRussia.Api.Http;
using JapanRussia.Claims;
using JapanRussia.Text;
using JapanRussia.Vocabularies;

namespace JapanRussia.Api.Lists;

/// <summary>The filter by status: whoever is not an editor may ask for what is published only, and is told so.</summary>
/// <param name="Noun">What the rows are: "claims".</param>
internal sealed record StatusField<TEntity>(string Noun)
    : Field<TEntity>(
        "status",
        "With this status; others than published need the scope read_drafts.",
        "published"
    )
    where TEntity : DraftedEntity
{
    // it would leave nothing
    public override bool TakesNot => false;
    public override IReadOnlyList<string> Allowed => Words<ClaimStatus>.All;

    public override string? Fault(string value) =>
        Allowed.Contains(value) ? null : $"'{value}' is not a status{Nearest.Hint(value, Allowed)}";

    internal override Task<Expression<Func<TEntity, bool>>> Condition(
        IReadOnlyList<string> values,
        Lookup lookup
    )
    {
        if (lookup.SeesDrafts)
        {
            var statuses = values.Select(Words<ClaimStatus>.Term).ToArray();
            return Task.FromResult<Expression<Func<TEntity, bool>>>(c =>
                statuses.Contains(c.Status)
            );
        }
        var published = Words<ClaimStatus>.Of(ClaimStatus.Published);
        if (values.Any(v => v != published))
            lookup.Faults.Add(
                lookup.Given.Fault(
                    ProblemKind.NotShown,
                    $"Only published {Noun} are shown to anonymous readers",
                    [published]
                )
            );
        return Task.FromResult<Expression<Func<TEntity, bool>>>(_ => true);
    }
}
