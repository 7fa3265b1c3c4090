using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;

namespace JapanRussia.Api.Claims;

internal static class ClaimsEndpoints
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapList("/claims", ListClaims.Handle, ClaimListing.Listing);
        v1.MapSearch("/claims/search", SearchClaims.Handle, ClaimListing.Listing);
        v1.MapItem<ClaimResponse>("/claims/{id:guid}", GetClaim.Handle, Representations.JsonLd);
        v1.MapItem<ClaimResponse>(
            "/claims/{article}/{number}",
            GetClaimByKey.Handle,
            Representations.JsonLd
        );
        v1.MapCitation("/claims/{id:guid}/citation", CiteClaim.Handle);
        v1.MapList("/articles/{slug}/claims", ListArticleClaims.Handle, ClaimListing.Listing);
    }
}
