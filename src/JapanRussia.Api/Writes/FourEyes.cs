using JapanRussia.Api.Http;
using JapanRussia.History;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Writes;

/// <summary>Four eyes see more than two: nobody decides on what they wrote.</summary>
internal static class FourEyes
{
    /// <summary>
    /// The problem where the caller recorded it, or revised it since readers were last shown it; otherwise null. Who merged
    /// what it names has written nothing of it.
    /// </summary>
    internal static async Task<ProblemAnswer?> Problem(Entity entity, Writing writing)
    {
        var subject = writing.Caller.Subject;
        var history = writing.Db.Changes.Where(c => c.EntityId == entity.Id);
        var shown = await history
            .Where(c => c.Action == ChangeAction.Published || c.Action == ChangeAction.Confirmed)
            .MaxAsync(c => (long?)c.Version, writing.Cancellation);
        var own = await history.AnyAsync(
            c =>
                c.Set.BySubject == subject
                && (
                    c.Action == ChangeAction.Recorded
                    || (c.Action == ChangeAction.Revised && (shown == null || c.Version > shown))
                )
                && !c.Set.Changes.Any(x =>
                    x.Action == ChangeAction.Merged || x.Action == ChangeAction.Unmerged
                ),
            writing.Cancellation
        );
        return own
            ? new(
                ProblemKind.OwnClaim,
                "You recorded or revised it: somebody else with the scope review decides on it."
            )
            : null;
    }
}
