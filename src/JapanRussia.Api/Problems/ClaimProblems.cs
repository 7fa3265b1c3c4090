using JapanRussia.Claims;
using JapanRussia.Rest.Problems;

namespace JapanRussia.Api.Problems;

/// <summary>The kinds of problems that only a claims database has, and the list of all kinds.</summary>
internal static class ClaimProblems
{
    internal static readonly ProblemKind NotShown = new(
        "not_shown",
        403,
        "Shown to editors only",
        "Anonymous readers see published claims."
    );

    internal static readonly ProblemKind NoText = new(
        "no_text",
        409,
        "The article's text is not attached",
        "Attach it, or compare the spans with your own copy: the hashes are in the answers."
    );

    internal static readonly ProblemKind OwnProposal = new(
        "own_proposal",
        403,
        "Nobody decides on their own proposal",
        "Ask somebody else with the scope review."
    );

    internal static readonly ProblemKind OwnClaim = new(
        "own_claim",
        403,
        "Nobody decides on their own work",
        "Ask somebody else with the scope review."
    );

    internal static readonly ProblemKind NotInText = new(
        Misfit.NotInText,
        422,
        "The claim does not fit its article's text",
        "Each fault points at the offset, paragraph, hash, quote or section that is wrong, and says where the words stand if they were found."
    );

    internal static IReadOnlyList<ProblemKind> All { get; } =
    [.. ProblemKind.All, NotInText, OwnProposal, OwnClaim, NotShown, NoText];
}
