using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Api.Editing;
using JapanRussia.Rest.Routes;
using JapanRussia.Rest.Writes;

namespace JapanRussia.Api.Reviews;

internal static class ReviewsEndpoints
{
    /// <param name="item">Adds to the route of one review what others know of it.</param>
    internal static void Map(RouteGroupBuilder v1, Action<RouteHandlerBuilder> item)
    {
        v1.MapList("/reviews", ListReviews.Handle, ReviewListing.Listing);
        item(v1.MapItem("/reviews/{key}", GetReview.Handle, ReviewListing.Listing));
        v1.MapCreate<ReviewForm, ReviewResponse>("/reviews", RecordReview.Handle)
            .RequireScope(Scope.Write);
        v1.MapChange<ReviewForm, ReviewResponse>(
                HttpMethods.Patch,
                "/reviews/{key}",
                ReviseReview.Handle,
                MergePatch.MediaType
            )
            .WithMetadata(WhyOption.Parameters)
            .RequireAnyScope(Scope.Write, Scope.Review);
        v1.MapChange<ReasonForm, ReviewResponse>(
                HttpMethods.Delete,
                "/reviews/{key}",
                DiscardReview.Handle,
                mediaType: null
            )
            .WithMetadata(WhyOption.Parameters)
            .RequireAnyScope(Scope.Write, Scope.Review);
        v1.MapDecision<ReviewResponse>("/reviews/{key}/publish", PublishReview.Handle);
        v1.MapDecision<ReviewResponse>("/reviews/{key}/reject", RejectReview.Handle);
        v1.MapDecision<ReviewResponse>("/reviews/{key}/retract", RetractReview.Handle);
        v1.MapDecision<ReviewResponse>("/reviews/{key}/restore", RestoreReview.Handle);
    }
}
