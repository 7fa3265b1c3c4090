using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Problems;

namespace JapanRussia.Api.Editing;

/// <summary>What readers have seen is changed for a reason, which the query parameter <c>why</c> gives.</summary>
internal static class NeedsReason
{
    internal static ProblemAnswer? Problem(string? why) =>
        string.IsNullOrWhiteSpace(why)
            ? ProblemAnswer.Combine([
                new Given("why", []).MakeFault(
                    ProblemKind.InvalidParameter,
                    "What readers have seen is corrected for a reason: give it as 'why'"
                ),
            ])
            : null;
}
