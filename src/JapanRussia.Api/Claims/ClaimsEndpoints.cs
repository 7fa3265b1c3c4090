using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Api.Writes;

namespace JapanRussia.Api.Claims;

internal static class ClaimsEndpoints
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapList("/claims", ListClaims.Handle, ClaimListing.Listing);
        v1.MapSearch("/claims/search", SearchClaims.Handle, ClaimListing.Listing);
        v1.MapItem("/claims/{id:guid}", GetClaim.Handle, ClaimListing.Listing);
        v1.MapItem("/claims/{article}/{number}", GetClaimByKey.Handle, ClaimListing.Listing);
        v1.MapCreate<ClaimForm, ClaimResponse>("/claims", RecordClaim.Handle)
            .RequireScope(Scope.Write);
        v1.MapChange<ClaimForm, ClaimResponse>(
                HttpMethods.Patch,
                "/claims/{id:guid}",
                ReviseClaim.Handle,
                MergePatch.MediaType
            )
            .WithMetadata(Parameters.Why)
            .RequireAnyScope(Scope.Write, Scope.Review);
        v1.MapChange<ReasonForm, ClaimResponse>(
                HttpMethods.Delete,
                "/claims/{id:guid}",
                DiscardClaim.Handle,
                mediaType: null
            )
            .WithMetadata(Parameters.Why)
            .RequireAnyScope(Scope.Write, Scope.Review);
        v1.MapDecision<ClaimResponse>("/claims/{id:guid}/publish", PublishClaim.Handle);
        v1.MapDecision<ClaimResponse>("/claims/{id:guid}/reject", RejectClaim.Handle);
        v1.MapDecision<ClaimResponse>("/claims/{id:guid}/retract", RetractClaim.Handle);
        v1.MapDecision<ClaimResponse>("/claims/{id:guid}/restore", RestoreClaim.Handle);
        v1.MapCitation("/claims/{id:guid}/citation", CiteClaim.Handle);
        v1.MapList("/articles/{slug}/claims", ListArticleClaims.Handle, ClaimListing.Listing);
    }
}
