using System.Linq.Expressions;
using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Claims;
using JapanRussia.Rest.Items;

namespace JapanRussia.Api.Claims;

internal static class GetClaim
{
    /// <summary>One claim, with those that it is tied to; as JSON-LD without them.</summary>
    /// <param name="id" example="05cc8a47-933f-8aac-8e6e-d3dd83c9cd48">The claim's id. Whoever has its key finds it with `/v1/claims?key=`.</param>
    internal static Task<IResult> Handle(Guid id, HttpContext http) =>
        AnswerItem.Answer(ClaimListing.Listing, Shown(id, http), http);

    /// <summary>A draft has an address for those who may see it; a claim that was retracted has had one.</summary>
    internal static Expression<Func<Claim, bool>> Shown(Guid id, HttpContext http)
    {
        var drafts = Caller.May(http, Scope.ReadDrafts);
        return c =>
            c.Id == id
            && (drafts || c.Status == ClaimStatus.Published || c.Status == ClaimStatus.Retracted);
    }
}
