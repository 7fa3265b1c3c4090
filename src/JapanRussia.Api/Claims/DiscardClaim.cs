using JapanRussia.Api.Editing;

namespace JapanRussia.Api.Claims;

internal static class DiscardClaim
{
    /// <summary>Withdraws a claim: a draft with the scope write, a published one with the scope review, for a reason.</summary>
    /// <remarks>A draft is then rejected; a published claim is retracted, and its address answers 410. Nothing is deleted.</remarks>
    /// <param name="id" example="05cc8a47-933f-8aac-8e6e-d3dd83c9cd48">The claim's id.</param>
    internal static Task<IResult> Handle(
        Guid id,
        HttpContext http,
        CancellationToken cancellation
    ) =>
        Discard.Of(
            ClaimListing.Listing,
            http,
            writing => LoadClaim.ToChange(id, writing),
            cancellation
        );
}
