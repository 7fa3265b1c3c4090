using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;

namespace JapanRussia.Api.Writes;

/// <summary>What readers have seen is changed for a reason, which the query parameter <c>why</c> gives.</summary>
internal static class NeedsReason
{
    internal static ProblemAnswer? Problem(string? why) =>
        string.IsNullOrWhiteSpace(why)
            ? ProblemAnswer.Of([
                new Given("why", []).Fault(
                    ProblemKind.InvalidParameter,
                    "What readers have seen is corrected for a reason: give it as 'why'"
                ),
            ])
            : null;
}
