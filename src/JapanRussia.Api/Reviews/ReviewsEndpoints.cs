using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Api.Writes;

namespace JapanRussia.Api.Reviews;

internal static class ReviewsEndpoints
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapList("/reviews", ListReviews.Handle, ReviewListing.Listing);
        v1.MapItem("/reviews/{key}", GetReview.Handle, ReviewListing.Listing);
        v1.MapCreate<ReviewForm, ReviewResponse>("/reviews", RecordReview.Handle)
            .RequireScope(Scope.Write);
        v1.MapChange<ReviewForm, ReviewResponse>(
                HttpMethods.Patch,
                "/reviews/{key}",
                ReviseReview.Handle,
                MergePatch.MediaType
            )
            .WithMetadata(Parameters.Why)
            .RequireAnyScope(Scope.Write, Scope.Review);
        v1.MapChange<ReasonForm, ReviewResponse>(
                HttpMethods.Delete,
                "/reviews/{key}",
                DiscardReview.Handle,
                mediaType: null
            )
            .WithMetadata(Parameters.Why)
            .RequireAnyScope(Scope.Write, Scope.Review);
        v1.MapDecision<ReviewResponse>("/reviews/{key}/publish", PublishReview.Handle);
        v1.MapDecision<ReviewResponse>("/reviews/{key}/reject", RejectReview.Handle);
        v1.MapDecision<ReviewResponse>("/reviews/{key}/retract", RetractReview.Handle);
        v1.MapDecision<ReviewResponse>("/reviews/{key}/restore", RestoreReview.Handle);
    }
}
