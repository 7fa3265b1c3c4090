using JapanRussia.Api.Editing;

namespace JapanRussia.Api.Reviews;

internal static class RetractReview
{
    /// <summary>Withdraws a published review. It stays in the history, and its address answers 410.</summary>
    /// <remarks>By anybody with the scope review, also who wrote it. Send the ETag that was seen as If-Match.</remarks>
    /// <param name="key" example="bridge-toll-check">The review's key.</param>
    internal static Task<IResult> Handle(
        string key,
        HttpContext http,
        CancellationToken cancellation
    ) =>
        Decide.Of(
            ReviewListing.Listing,
            http,
            ownToo: true,
            writing => LoadReview.ToChange(key, writing),
            (review, writing) => review.Retract(writing.At),
            cancellation
        );
}
