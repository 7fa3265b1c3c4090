using JapanRussia.Api.Editing;

namespace JapanRussia.Api.Claims;

internal static class RestoreClaim
{
    /// <summary>Takes a retraction back: the claim is published again.</summary>
    /// <remarks>
    /// By somebody with the scope review who did not write it. Send the ETag that was seen as If-Match. It must fit its article's
    /// text as a draft must that is published.
    /// </remarks>
    /// <param name="id" example="05cc8a47-933f-8aac-8e6e-d3dd83c9cd48">The claim's id.</param>
    internal static Task<IResult> Handle(
        Guid id,
        HttpContext http,
        CancellationToken cancellation
    ) =>
        Decide.Of(
            ClaimListing.Listing,
            http,
            ownToo: false,
            writing => LoadClaim.ToChange(id, writing, evenRetracted: true),
            (claim, _) => claim.Restore(),
            cancellation,
            prepare: (claim, writing) =>
                claim.Status == ClaimStatus.Retracted
                    ? HoldClaim.ForReaders(claim, writing)
                    : Task.CompletedTask
        );
}
