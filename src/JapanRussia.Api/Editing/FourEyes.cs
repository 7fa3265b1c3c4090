using JapanRussia.Api.Problems;
using JapanRussia.History;
using JapanRussia.Rest.Problems;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Editing;

/// <summary>Four eyes see more than two: nobody decides on what they wrote.</summary>
internal static class FourEyes
{
    /// <summary>The problem where the caller wrote it; otherwise null.</summary>
    internal static async Task<ProblemAnswer?> Problem(Entity entity, WriteContext writing)
    {
        var own = await WrittenBy(
            writing.Caller.Subject,
            [entity.Id],
            writing.Db,
            writing.Cancellation
        );
        return own.Count > 0 ? new(ClaimProblems.OwnClaim, Detail(entity)) : null;
    }

    internal static string Detail(Entity entity) =>
        $"You recorded or revised this {entity.Noun}: somebody else with the scope review decides on it.";

    /// <summary>
    /// Which of these somebody recorded, or revised since readers were last shown them. Who merged what they name has written
    /// nothing of them.
    /// </summary>
    internal static async Task<HashSet<Guid>> WrittenBy(
        string subject,
        IReadOnlyCollection<Guid> ids,
        DbContext db,
        CancellationToken cancellation
    ) =>
        [
            .. await db
                .Changes.Where(c => ids.Contains(c.EntityId) && c.Set.BySubject == subject)
                .Where(c =>
                    c.Action == ChangeAction.Recorded
                    || (
                        c.Action == ChangeAction.Revised
                        && !db.Set<Change>()
                            .Any(p =>
                                p.EntityId == c.EntityId
                                && (
                                    p.Action == ChangeAction.Published
                                    || p.Action == ChangeAction.Confirmed
                                )
                                && p.Version > c.Version
                            )
                    )
                )
                .Where(c =>
                    !c.Set.Changes.Any(x =>
                        x.Action == ChangeAction.Merged || x.Action == ChangeAction.Unmerged
                    )
                )
                .Select(c => c.EntityId)
                .Distinct()
                .ToListAsync(cancellation),
        ];
}
