namespace JapanRussia.Api.Relations;

internal static class RejectRelation
{
    /// <summary>Turns a relation down; it is kept, so that nobody suggests it again. A contradiction that was rejected is a disagreement no longer.</summary>
    /// <remarks>
    /// By somebody with the scope review who did not suggest it; the reason becomes the relation's `why`: why not. Readers see it where
    /// they ask for rejected ones, unless they do not see its ends. Send the ETag that was seen as If-Match.
    /// </remarks>
    /// <param name="key" example="p001">The relation's key.</param>
    internal static Task<IResult> Handle(
        string key,
        HttpContext http,
        CancellationToken cancellation
    ) => JudgeRelation.Of(key, http, (relation, why) => relation.Reject(why), cancellation);
}
