using System.Linq.Expressions;
using JapanRussia.Api.Problems;
using JapanRussia.Rest.Lists;
using JapanRussia.Values.Text;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Fields;

/// <summary>The filter by status: whoever is not an editor may ask for what is published only, and is told so.</summary>
/// <param name="Noun">What the rows are: "claims".</param>
/// <param name="With">The rows with one of these.</param>
internal sealed record StatusField<TEntity>(
    string Noun,
    Func<ClaimStatus[], Expression<Func<TEntity, bool>>> With
)
    : Field<TEntity>(
        "status",
        "With this status; others than published need the scope read_drafts.",
        "published"
    )
    where TEntity : class
{
    // it would leave nothing
    public override bool TakesNot => false;
    public override IReadOnlyList<string> Allowed => Words<ClaimStatus>.All;

    public override string? FindFault(string value) =>
        Allowed.Contains(value) ? null : $"'{value}' is not a status{Nearest.Hint(value, Allowed)}";

    public override Task<Expression<Func<TEntity, bool>>> Condition(
        IReadOnlyList<string> values,
        Lookup lookup
    )
    {
        if (lookup.SeesDrafts)
            return Task.FromResult(With([.. values.Select(Words<ClaimStatus>.Term)]));
        var published = Words<ClaimStatus>.Of(ClaimStatus.Published);
        if (values.Any(v => v != published))
            lookup.Faults.Add(
                lookup.Given.MakeFault(
                    ClaimProblems.NotShown,
                    $"Only published {Noun} are shown to anonymous readers",
                    [published]
                )
            );
        return Task.FromResult<Expression<Func<TEntity, bool>>>(_ => true);
    }
}

internal static class StatusField
{
    /// <summary>Of what begins as a draft.</summary>
    internal static StatusField<T> OfDrafted<T>(string noun)
        where T : DraftedEntity => new(noun, statuses => e => statuses.Contains(e.Status));

    /// <summary>Of what may be recorded hidden: a draft until it is shown.</summary>
    internal static StatusField<T> OfHideable<T>(string noun)
        where T : class, IHideable =>
        new(
            noun,
            statuses =>
            {
                var (draft, published, rejected, retracted) = (
                    statuses.Contains(ClaimStatus.Draft),
                    statuses.Contains(ClaimStatus.Published),
                    statuses.Contains(ClaimStatus.Rejected),
                    statuses.Contains(ClaimStatus.Retracted)
                );
                return e =>
                    (draft && !e.Shown && e.RetractedAt == null)
                    || (published && e.Shown && e.RetractedAt == null)
                    || (rejected && !e.Shown && e.RetractedAt != null)
                    || (retracted && e.Shown && e.RetractedAt != null);
            }
        );
}
