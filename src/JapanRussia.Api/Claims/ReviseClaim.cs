using System.Text.Json.Nodes;
using JapanRussia.Api.Editing;
using JapanRussia.Claims;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Writes;
using JapanRussia.Values.Rules;

namespace JapanRussia.Api.Claims;

internal static class ReviseClaim
{
    /// <summary>Changes a claim by a merge patch on the form in which it is recorded.</summary>
    /// <remarks>
    /// Null takes a member away, a list takes the place of the whole list. A draft is revised with the scope write. What is published
    /// is corrected with the scope review, for a reason, by somebody who did not write it: readers see the correction at once, and
    /// what stood before under `revisions`.
    /// </remarks>
    /// <param name="id" example="05cc8a47-933f-8aac-8e6e-d3dd83c9cd48">The claim's id.</param>
    internal static Task<IResult> Handle(
        Guid id,
        HttpContext http,
        CancellationToken cancellation
    ) =>
        Revise.Of(
            ClaimListing.Listing,
            http,
            writing => LoadClaim.ToChange(id, writing),
            Patch,
            cancellation
        );

    private static async Task<ProblemAnswer?> Patch(
        Claim claim,
        JsonObject patch,
        WriteContext writing
    )
    {
        var standing = await FetchClaims.ById([claim.Id], writing.Db, writing.Cancellation);
        var (form, faulty) = MergePatch.ApplyTo(
            ClaimForm.Of(standing[claim.Id]),
            patch,
            ClaimFormValidator.Instance
        );
        if (faulty is not null)
            return faulty;
        if (form!.Key != claim.Key)
            throw new RuleViolation("key_fixed", "A claim keeps its key.", "key");
        var references = new References(writing.Db, writing.Cancellation);
        var content = await form.Content(references, claim);
        if (references.Problem is { } unknown)
            return unknown;
        var (held, misfit) = await HoldClaim.AgainstText(content, claim, writing);
        if (misfit is not null)
            return misfit;
        claim.Revise(held);
        return null;
    }
}
