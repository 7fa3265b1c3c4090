using JapanRussia.Api.Http;

namespace JapanRussia.Api.Claims;

internal static class ClaimsEndpoints
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapList("/claims", ListClaims.Handle, ClaimListing.Listing);
        v1.MapSearch("/claims/search", SearchClaims.Handle, ClaimListing.Listing);
        v1.MapItem("/claims/{id:guid}", GetClaim.Handle, ClaimListing.Listing);
        v1.MapItem("/claims/{article}/{number}", GetClaimByKey.Handle, ClaimListing.Listing);
        v1.MapCitation("/claims/{id:guid}/citation", CiteClaim.Handle);
        v1.MapList("/articles/{slug}/claims", ListArticleClaims.Handle, ClaimListing.Listing);
    }
}
