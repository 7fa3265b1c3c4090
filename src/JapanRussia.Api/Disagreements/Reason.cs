using JapanRussia.Actors;
using JapanRussia.Api.Figures;
using JapanRussia.Claims;
using JapanRussia.Relations;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Disagreements;

/// <summary>Says in one sentence why two claims disagree, where no curator has said it.</summary>
internal static class Reason
{
    internal static string Of(
        MeasureRef? measure,
        TieRef? tie,
        string? why,
        DisagreementSide left,
        DisagreementSide right
    )
    {
        if (measure is not null)
            return NamesOf(left) == NamesOf(right)
                ? $"{measure.Name}: {NamesOf(left)} {Verb(left, "give")} {Given(left)} and {Given(right)}."
                : $"{measure.Name}: {NamesOf(left)} {Verb(left, "give")} {Given(left)}, {NamesOf(right)} {Given(right)}.";
        return tie?.Kind switch
        {
            null => $"{Held(left)}, {Held(right)}: {left.Proposition.Text}",
            RelationKind.Refines =>
                $"{Held(left)} the {Width(left)} proposition, {Held(right)} the {Width(right)} one: {why}",
            RelationKind.Equivalent =>
                $"{Held(left)} one proposition, {Held(right)} the other, which says the same: {why}",
            _ => why!,
        };

        string Width(DisagreementSide side) =>
            side.Proposition.Slug == tie.From ? "narrower" : "broader";
    }

    private static string NamesOf(DisagreementSide side) =>
        string.Join(" and ", side.Claimants.Select(a => a.Name));

    private static string Held(DisagreementSide side) =>
        $"{NamesOf(side)} {side.Stance switch
        {
            Stance.Supports => Verb(side, "support"),
            Stance.Denies => ArePeople(side) ? "deny" : "denies",
            _ => Words.Of(side.Stance),
        }}";

    private static string Verb(DisagreementSide side, string verb) =>
        ArePeople(side) ? verb : verb + "s";

    private static bool ArePeople(DisagreementSide side) =>
        side.JointClaimants.Count > 0 || side.Claimant.Kind == ActorKind.Group;

    private static string Given(DisagreementSide side) =>
        side.Figure!.InWords.Replace($"{Words.Of(Qualifier.Exact)} ", "", StringComparison.Ordinal);
}
