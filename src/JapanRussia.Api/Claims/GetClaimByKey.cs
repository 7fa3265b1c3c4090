using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Rest.Items;

namespace JapanRussia.Api.Claims;

internal static class GetClaimByKey
{
    /// <summary>One claim, by its key: what other answers call a claim by.</summary>
    /// <param name="article" example="maxie-elusive-bargain">The key's first part: the article's slug.</param>
    /// <param name="number" example="012">Its second part.</param>
    internal static Task<IResult> Handle(string article, string number, HttpContext http)
    {
        var key = $"{article}/{number}";
        var drafts = Caller.May(http, Scope.ReadDrafts);
        return AnswerItem.Answer(
            ClaimListing.Listing,
            c =>
                c.Key == key
                && (
                    drafts || c.Status == ClaimStatus.Published || c.Status == ClaimStatus.Retracted
                ),
            http
        );
    }
}
