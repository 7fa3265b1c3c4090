using JapanRussia.Api.Merges;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Actors;

internal static class UnmergeActor
{
    /// <summary>Takes a merge back: the actor stands for itself again.</summary>
    /// <remarks>
    /// What named it before the merge names it again, unless it was given to somebody else since; what was recorded since stays where it
    /// is. The other loses the aliases that came with the merge. If-Match names the version in the answer to the merge.
    /// </remarks>
    /// <param name="slug" example="v-putin">The actor's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        CancellationToken cancellation
    ) => AnswerMerge.Apart(slug, db => db.Actors.Include(a => a.Aliases), http, cancellation);
}
