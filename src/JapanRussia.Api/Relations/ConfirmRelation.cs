namespace JapanRussia.Api.Relations;

internal static class ConfirmRelation
{
    /// <summary>Takes a relation as true: readers see it, and disagreements go by it, from then on.</summary>
    /// <remarks>
    /// By somebody with the scope review who did not suggest it. Propositions at its ends that readers do not see yet are shown with
    /// it. Send the ETag that was seen as If-Match.
    /// </remarks>
    /// <param name="key" example="p001">The relation's key.</param>
    internal static Task<IResult> Handle(
        string key,
        HttpContext http,
        CancellationToken cancellation
    ) => JudgeRelation.Of(key, http, (relation, _) => relation.Confirm(), cancellation);
}
