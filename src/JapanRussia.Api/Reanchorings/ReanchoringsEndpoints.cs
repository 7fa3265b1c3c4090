using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Rest.Routes;
using JapanRussia.Rest.Writes;

namespace JapanRussia.Api.Reanchorings;

internal static class ReanchoringsEndpoints
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapList("/reanchorings", ListReanchorings.Handle, ReanchoringListing.Listing)
            .RequireAnyScope(Scope.ReadDrafts, Scope.Review)
            .WithProblems(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden);
        v1.MapItem("/reanchorings/{id:guid}", GetReanchoring.Handle, ReanchoringListing.Listing)
            .RequireAnyScope(Scope.ReadDrafts, Scope.Review)
            .WithProblems(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden);
        v1.MapChange<ReasonForm, ReanchoringResponse>(
                HttpMethods.Post,
                "/reanchorings/{id:guid}/accept",
                AcceptReanchoring.Handle
            )
            .RequireScope(Scope.Review);
        v1.MapChange<ReasonForm, ReanchoringResponse>(
                HttpMethods.Post,
                "/reanchorings/{id:guid}/reject",
                RejectReanchoring.Handle
            )
            .RequireScope(Scope.Review);
    }
}
