using JapanRussia.Api.Merges;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Actors;

internal static class MergeActor
{
    /// <summary>Makes one of two actors: whatever names this one names the other from then on.</summary>
    /// <remarks>
    /// Its claims, its place in chains, its articles and offices go over to the other, each a change of its own in one change set;
    /// its names become aliases there. Its addresses answer 301 with those of the other, filters by its slug find the other, and with
    /// `as_of` before the merge all is as it was. Where both are claimants of one claim, the claims are named and nothing is done.
    /// </remarks>
    /// <param name="slug" example="v-putin">The actor's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        CancellationToken cancellation
    ) => AnswerMerge.Into(slug, db => db.Actors.Include(a => a.Aliases), http, cancellation);
}
