using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Api.Limits;
using JapanRussia.Rest.Routes;

namespace JapanRussia.Api.Drafts;

internal static class DraftsEndpoints
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapList("/queue", ListQueue.Handle, QueueListing.Listing)
            .AsHeavy()
            .RequireScope(Scope.Review)
            .WithProblems(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden);
        Decision("/queue/publish", PublishDrafts.Handle);
        Decision("/queue/reject", RejectDrafts.Handle);

        void Decision(string path, Delegate handler) =>
            v1.MapCreate<DecisionForm, DecidedDrafts>(path, handler, StatusCodes.Status200OK)
                .RequireScope(Scope.Review);
    }
}
