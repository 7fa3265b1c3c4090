using JapanRussia.Api.Http;
using JapanRussia.Api.Writes;
using JapanRussia.Claims;
using JapanRussia.History;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Claims;

/// <summary>Four eyes see more than two: nobody decides on what they wrote.</summary>
internal static class FourEyes
{
    /// <summary>The problem where the caller recorded the claim, or revised it since it was last published; otherwise null.</summary>
    internal static async Task<ProblemAnswer?> Problem(Claim claim, Writing writing)
    {
        var subject = writing.Caller.Subject;
        var history = writing.Db.Changes.Where(c => c.EntityId == claim.Id);
        var published = await history
            .Where(c => c.Action == ChangeAction.Published)
            .MaxAsync(c => (long?)c.Version, writing.Cancellation);
        var own = await history.AnyAsync(
            c =>
                c.Set.BySubject == subject
                && (
                    c.Action == ChangeAction.Recorded
                    || (
                        c.Action == ChangeAction.Revised
                        && (published == null || c.Version > published)
                    )
                ),
            writing.Cancellation
        );
        return own
            ? new(
                ProblemKind.OwnClaim,
                "You recorded or revised this claim: somebody else with the scope review decides on it."
            )
            : null;
    }
}
