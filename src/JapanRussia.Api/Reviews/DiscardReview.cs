using JapanRussia.Api.Editing;

namespace JapanRussia.Api.Reviews;

internal static class DiscardReview
{
    /// <summary>Withdraws a review: a draft with the scope write, a published one with the scope review, for a reason.</summary>
    /// <remarks>A draft is then rejected; a published review is retracted, and its address answers 410. Nothing is deleted.</remarks>
    /// <param name="key" example="bridge-toll-check">The review's key.</param>
    internal static Task<IResult> Handle(
        string key,
        HttpContext http,
        CancellationToken cancellation
    ) =>
        Discard.Of(
            ReviewListing.Listing,
            http,
            writing => LoadReview.ToChange(key, writing),
            cancellation
        );
}
