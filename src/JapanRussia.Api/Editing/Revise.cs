using System.Text.Json.Nodes;
using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Writes;

namespace JapanRussia.Api.Editing;

/// <summary>Revising by a merge patch: a draft with the scope write; what readers have seen with the scope review, for a reason, by four eyes.</summary>
internal static class Revise
{
    /// <param name="revise">Makes the patch's change, once it is known that the caller may.</param>
    internal static async Task<IResult> Of<TEntity, TRow>(
        Listing<TEntity, TRow> listing,
        HttpContext http,
        Func<WriteContext, Task<(TEntity? Entity, ProblemAnswer? Problem)>> load,
        Func<TEntity, JsonObject, WriteContext, Task<ProblemAnswer?>> revise,
        CancellationToken cancellation
    )
        where TEntity : DraftedEntity
    {
        var request = ListRequest.Parse(http.Request, WhyOption.Parameters);
        if (WhyOption.Parameters.Validator.FindProblem(request) is { } problem)
            return problem;
        var why = request.One("why");
        var (bytes, patch, unread) = await ReadBody.ReadObject(http.Request);
        return unread
            ?? await AnswerWrite.AnswerChange(
                listing,
                http,
                bytes,
                why,
                created: null,
                async writing =>
                {
                    var (entity, missing) = await load(writing);
                    var wrong =
                        missing
                        ?? await Forbidden(entity!, why, writing)
                        ?? await revise(entity!, patch!, writing);
                    return wrong is null ? (entity, null) : (null, wrong);
                },
                cancellation
            );
    }

    private static async Task<ProblemAnswer?> Forbidden(
        DraftedEntity entity,
        string? why,
        WriteContext writing
    )
    {
        if (entity.Status is ClaimStatus.Draft or ClaimStatus.Rejected)
            return Rights.Missing(writing.Caller, Scope.Write);
        return Rights.Missing(writing.Caller, Scope.Review)
            ?? NeedsReason.Problem(why)
            ?? await FourEyes.Problem(entity, writing);
    }
}
