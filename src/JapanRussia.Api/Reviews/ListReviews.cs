using JapanRussia.Api.Lists;
using JapanRussia.Storage;

namespace JapanRussia.Api.Reviews;

internal static class ListReviews
{
    /// <summary>Reviews: verdicts on claims, such as fact-checks, by others than the claimants.</summary>
    internal static Task<IResult> Handle(
        HttpContext http,
        ClaimsDb db,
        RowReaders readers,
        CancellationToken cancellation
    ) => AnswerList.Of(ReviewListing.Listing, http, db, readers, cancellation);
}
