using JapanRussia.Api.Lists;
using JapanRussia.Claims;
using JapanRussia.Storage;

namespace JapanRussia.Api.Claims;

internal static class GetClaim
{
    /// <summary>One claim, with those that it is tied to.</summary>
    /// <param name="id">The claim's id. Whoever has its key finds it with `/v1/claims?key=`.</param>
    internal static Task<IResult> Handle(
        Guid id,
        HttpContext http,
        RowReaders readers,
        CancellationToken cancellation
    ) =>
        AnswerItem.Of(
            ClaimListing.Listing,
            c =>
                c.Id == id
                && (c.Status == ClaimStatus.Published || c.Status == ClaimStatus.Retracted),
            http,
            readers,
            cancellation
        );
}
