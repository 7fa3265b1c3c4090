using System.Linq.Expressions;
using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Claims;
using JapanRussia.Text;
using JapanRussia.Vocabularies;

namespace JapanRussia.Api.Claims;

/// <summary>The filter by status: whoever is not an editor may ask for published claims only, and is told so.</summary>
internal sealed record StatusField()
    : Field<Claim>(
        "status",
        "With this status; others than published need the scope read_drafts.",
        "published"
    )
{
    // it would leave nothing
    public override bool TakesNot => false;
    public override IReadOnlyList<string> Allowed => Words<ClaimStatus>.All;

    public override string? Fault(string value) =>
        Allowed.Contains(value) ? null : $"'{value}' is not a status{Nearest.Hint(value, Allowed)}";

    internal override Task<Expression<Func<Claim, bool>>> Condition(
        IReadOnlyList<string> values,
        Lookup lookup
    )
    {
        if (lookup.SeesDrafts)
        {
            var statuses = values.Select(Words<ClaimStatus>.Term).ToArray();
            return Task.FromResult<Expression<Func<Claim, bool>>>(c => statuses.Contains(c.Status));
        }
        var published = Words<ClaimStatus>.Of(ClaimStatus.Published);
        if (values.Any(v => v != published))
            lookup.Faults.Add(
                lookup.Given.Fault(
                    ProblemKind.NotShown,
                    "Only published claims are shown to anonymous readers",
                    [published]
                )
            );
        return Task.FromResult<Expression<Func<Claim, bool>>>(_ => true);
    }
}
