using JapanRussia.Api.Editing;
using JapanRussia.Claims;

namespace JapanRussia.Api.Claims;

internal static class DecideClaim
{
    internal static Task<IResult> Of(
        Guid id,
        HttpContext http,
        bool ownToo,
        Action<Claim, WriteContext> decide,
        CancellationToken cancellation
    ) =>
        Decide.Of(
            ClaimListing.Listing,
            http,
            ownToo,
            writing => LoadClaim.ToChange(id, writing),
            decide,
            cancellation
        );
}
