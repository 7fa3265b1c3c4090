using System.Linq.Expressions;
using JapanRussia.Disagreements;
using JapanRussia.Relations;
using JapanRussia.Rest.Lists;
using JapanRussia.Storage;
using JapanRussia.Values.Text;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Disagreements;

/// <summary>The filter by what people said of a disagreement. Few have been looked at, so only claims that were are looked from.</summary>
internal sealed record StateField()
    : Field<Disagreement>(
        "state",
        "Judged by a person in this way; `suggested`: not judged yet. Rejected ones are left out unless they are asked for.",
        "confirmed"
    )
{
    public override IReadOnlyList<string> Allowed => Words<RelationState>.All;

    public override string? FindFault(string value) =>
        Words<RelationState>.TryTerm(value, out _)
            ? null
            : $"'{value}' is not a term of state{Nearest.Hint(value, Allowed)}";

    public override Task<Expression<Func<Disagreement, bool>>> Condition(
        IReadOnlyList<string> values,
        Lookup lookup
    )
    {
        var (db, states) = (lookup.Db, values.Select(Words<RelationState>.Term).ToArray());
        var verdicts = db.ClaimRelations.Where(r =>
            r.Kind == RelationKind.Contradicts && r.Shown && states.Contains(r.State)
        );
        var ties = db.PropositionRelations.Where(r =>
            r.Shown && states.Contains(r.State) && r.State == RelationState.Rejected
        );
        Expression<Func<Disagreement, bool>> looked = d =>
            states.Contains(d.State)
            && (
                verdicts.Select(r => r.FromId).Contains(d.NearId)
                || verdicts.Select(r => r.ToId).Contains(d.NearId)
                || ties.Select(r => r.FromId).Contains(d.Near.PropositionId)
                || ties.Select(r => r.ToId).Contains(d.Near.PropositionId)
            );
        Expression<Func<Disagreement, bool>> any = d => states.Contains(d.State);
        return Task.FromResult(
            states.Contains(RelationState.Suggested) || lookup.Given.Name != Name ? any : looked
        );
    }
}
