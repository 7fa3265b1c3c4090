using JapanRussia.Api.Editing;

namespace JapanRussia.Api.Claims;

internal static class PublishClaim
{
    /// <summary>Shows a draft to everybody, with what it names.</summary>
    /// <remarks>
    /// By somebody with the scope review who did not write it. Send the ETag that was seen as If-Match. Where the article's text is
    /// attached, spans, quote and section must fit it; a draft with a span that is moved, drifted or lost is not published. What it
    /// names and readers did not see yet is shown with it; `shown_with_it` says what that was.
    /// </remarks>
    /// <param name="id" example="05cc8a47-933f-8aac-8e6e-d3dd83c9cd48">The claim's id.</param>
    internal static Task<IResult> Handle(Guid id, HttpContext http, CancellationToken cancellation)
    {
        IReadOnlyList<HiddenThing> hidden = [];
        return Decide.Of(
            ClaimListing.Listing,
            http,
            ownToo: false,
            writing => LoadClaim.ToChange(id, writing),
            (claim, _) => claim.Publish(),
            cancellation,
            prepare: async (claim, writing) =>
            {
                if (claim.Status == ClaimStatus.Draft)
                    await HoldClaim.ForReaders(claim, writing);
                hidden = [.. (await HiddenThings.NamedBy([id], writing.Db, cancellation))[id]];
            },
            complete: claim => claim with { ShownWithIt = hidden }
        );
    }
}
