using System.Text.Json;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Api.Writes;
using JapanRussia.Claims;

namespace JapanRussia.Api.Claims;

internal static class ReviseClaim
{
    internal static readonly Parameters Parameters = new("why");

    /// <summary>Changes a claim by a merge patch on the form in which it is recorded.</summary>
    /// <remarks>
    /// Null takes a member away, a list takes the place of the whole list. A draft is revised with the scope write. What is published
    /// is corrected with the scope review, for a reason, by somebody who did not write it: readers see the correction at once, and
    /// what stood before under `revisions`.
    /// </remarks>
    /// <param name="id" example="05cc8a47-933f-8aac-8e6e-d3dd83c9cd48">The claim's id.</param>
    internal static async Task<IResult> Handle(
        Guid id,
        HttpContext http,
        CancellationToken cancellation
    )
    {
        var request = ListRequest.Of(http.Request, Parameters);
        if (Parameters.Validator.Problem(request) is { } problem)
            return problem;
        var (bytes, patch, unread) = await ReadBody.Of(http.Request, cancellation);
        return unread
            ?? await AnswerWrite.Of(
                ClaimListing.Listing,
                http,
                bytes,
                request.One("why"),
                created: null,
                writing => Revise(id, patch!, request.One("why"), writing),
                cancellation
            );
    }

    private static async Task<(Claim?, ProblemAnswer?)> Revise(
        Guid id,
        JsonObject patch,
        string? why,
        Writing writing
    )
    {
        var (claim, missing) = await LoadClaim.ToChange(id, writing);
        if (missing is not null)
            return (null, missing);
        if (await MayRevise(claim!, why, writing) is { } forbidden)
            return (null, forbidden);
        var standing = (await FetchClaims.ById([id], writing.Db, writing.Cancellation))[id];
        var json = JsonSerializer.SerializeToNode(
            ClaimForm.Of(standing),
            ApiJson.Readable.ClaimForm
        );
        var (form, faulty) = ReadBody.To(
            (JsonObject)MergePatch.Apply(json, patch)!,
            ApiJson.Readable.ClaimForm,
            ClaimFormValidator.Instance
        );
        if (faulty is not null)
            return (null, faulty);
        if (form!.Key != claim!.Key)
            throw new RuleViolation("key_fixed", "A claim keeps its key.", "key");
        var references = new References(writing.Db, writing.Cancellation);
        var content = await form.Content(references, [.. claim.Evidence.Select(e => e.Content)]);
        if (references.Problem is { } unknown)
            return (null, unknown);
        claim.Revise(content);
        return (claim, null);
    }

    private static async Task<ProblemAnswer?> MayRevise(Claim claim, string? why, Writing writing)
    {
        if (claim.Status is ClaimStatus.Draft or ClaimStatus.Rejected)
            return Rights.Missing(writing.Caller, Scope.Write);
        return Rights.Missing(writing.Caller, Scope.Review)
            ?? NeedsReason.Problem(why)
            ?? await FourEyes.Problem(claim, writing);
    }
}
