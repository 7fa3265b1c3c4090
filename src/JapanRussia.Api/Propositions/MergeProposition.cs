using JapanRussia.Api.Merges;

namespace JapanRussia.Api.Propositions;

internal static class MergeProposition
{
    /// <summary>Makes one of two propositions: claims of this one are claims of the other from then on.</summary>
    /// <remarks>
    /// So are relations; one that would tie the other to itself, or say twice what a relation says, is withdrawn, and the answer names it.
    /// Its addresses answer 301 with those of the other, filters by its slug find the other, and with `as_of` before the merge all is
    /// as it was.
    /// </remarks>
    /// <param name="slug" example="territorial-dispute-exists">The proposition's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        CancellationToken cancellation
    ) => AnswerMerge.Into(slug, db => db.Propositions, http, cancellation);
}
