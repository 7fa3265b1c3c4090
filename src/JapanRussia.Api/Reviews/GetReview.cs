using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Api.Lists;
using JapanRussia.Storage;

namespace JapanRussia.Api.Reviews;

internal static class GetReview
{
    /// <summary>One review; as JSON-LD a ClaimReview.</summary>
    /// <param name="key" example="bridge-toll-check">The review's key.</param>
    internal static Task<IResult> Handle(
        string key,
        HttpContext http,
        RowReaders readers,
        CancellationToken cancellation
    )
    {
        var drafts = Caller.May(http, Scope.ReadDrafts);
        return AnswerItem.Of(
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
            http,
            readers,
            cancellation
        );
    }
}
