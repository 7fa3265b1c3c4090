using JapanRussia.Api.Editing;

namespace JapanRussia.Api.Reviews;

internal static class RejectReview
{
    /// <summary>Turns a draft of a review down.</summary>
    /// <remarks>By somebody with the scope review who did not write it. Send the ETag that was seen as If-Match.</remarks>
    /// <param name="key" example="bridge-toll-check">The review's key.</param>
    internal static Task<IResult> Handle(
        string key,
        HttpContext http,
        CancellationToken cancellation
    ) =>
        Decide.Of(
            ReviewListing.Listing,
            http,
            ownToo: false,
            writing => LoadReview.ToChange(key, writing),
            (review, _) => review.Reject(),
            cancellation
        );
}
