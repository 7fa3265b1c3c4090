using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Api.Editing;
using JapanRussia.Api.Limits;
using JapanRussia.Rest.Routes;
using JapanRussia.Rest.Writes;

namespace JapanRussia.Api.Claims;

internal static class ClaimsEndpoints
{
    /// <param name="item">Adds to the routes of one claim what others know of it.</param>
    internal static void Map(RouteGroupBuilder v1, Action<RouteHandlerBuilder> item)
    {
        v1.MapList("/claims", ListClaims.Handle, ClaimListing.Listing);
        v1.MapSearch("/claims/search", SearchClaims.Handle, ClaimListing.Listing).AsHeavy();
        item(v1.MapItem("/claims/{id:guid}", GetClaim.Handle, ClaimListing.Listing));
        item(v1.MapItem("/claims/{article}/{number}", GetClaimByKey.Handle, ClaimListing.Listing));
        v1.MapCreate<ClaimForm, ClaimResponse>("/claims", RecordClaim.Handle)
            .RequireScope(Scope.Write);
        v1.MapChange<ClaimForm, ClaimResponse>(
                HttpMethods.Patch,
                "/claims/{id:guid}",
                ReviseClaim.Handle,
                MergePatch.MediaType
            )
            .WithMetadata(WhyOption.Parameters)
            .RequireAnyScope(Scope.Write, Scope.Review);
        v1.MapChange<ReasonForm, ClaimResponse>(
                HttpMethods.Delete,
                "/claims/{id:guid}",
                DiscardClaim.Handle,
                mediaType: null
            )
            .WithMetadata(WhyOption.Parameters)
            .RequireAnyScope(Scope.Write, Scope.Review);
        v1.MapDecision<ClaimResponse>("/claims/{id:guid}/publish", PublishClaim.Handle);
        v1.MapDecision<ClaimResponse>("/claims/{id:guid}/reject", RejectClaim.Handle);
        v1.MapDecision<ClaimResponse>("/claims/{id:guid}/retract", RetractClaim.Handle);
        v1.MapDecision<ClaimResponse>("/claims/{id:guid}/restore", RestoreClaim.Handle);
        v1.MapList("/articles/{slug}/claims", ListArticleClaims.Handle, ClaimListing.Listing);
    }
}
