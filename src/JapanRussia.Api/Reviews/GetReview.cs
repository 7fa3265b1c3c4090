using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Rest.Items;

namespace JapanRussia.Api.Reviews;

internal static class GetReview
{
    /// <summary>One review; as JSON-LD a ClaimReview.</summary>
    /// <param name="key" example="bridge-toll-check">The review's key.</param>
    internal static Task<IResult> Handle(string key, HttpContext http)
    {
        var drafts = Caller.May(http, Scope.ReadDrafts);
        return AnswerItem.Answer(
            ReviewListing.Listing,
            r =>
                r.Key == key
                && (
                    drafts
                    || (
                        r.Claim.Status == ClaimStatus.Published
                        && (r.Status == ClaimStatus.Published || r.Status == ClaimStatus.Retracted)
                    )
                ),
            http
        );
    }
}
