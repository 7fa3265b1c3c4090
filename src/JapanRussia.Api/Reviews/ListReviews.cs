using JapanRussia.Rest.Lists;

namespace JapanRussia.Api.Reviews;

internal static class ListReviews
{
    /// <summary>Reviews: verdicts on claims, such as fact-checks, by others than the claimants.</summary>
    internal static Task<IResult> Handle(HttpContext http) =>
        AnswerList.Answer(ReviewListing.Listing, http);
}
