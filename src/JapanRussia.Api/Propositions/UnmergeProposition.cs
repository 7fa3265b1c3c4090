using JapanRussia.Api.Merges;

namespace JapanRussia.Api.Propositions;

internal static class UnmergeProposition
{
    /// <summary>Takes a merge back: the proposition stands for itself again.</summary>
    /// <remarks>
    /// Claims and relations that were its own before the merge are so again, unless they were given to another since; relations that the
    /// merge withdrew stand again. If-Match names the version in the answer to the merge.
    /// </remarks>
    /// <param name="slug" example="territorial-dispute-exists">The proposition's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        CancellationToken cancellation
    ) => AnswerMerge.Apart(slug, db => db.Propositions, http, cancellation);
}
