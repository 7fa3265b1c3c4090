using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Api.Http;

namespace JapanRussia.Api.Drafts;

internal static class DraftsEndpoints
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapList("/queue", ListQueue.Handle, QueueListing.Listing).RequireScope(Scope.Review);
        Decision("/queue/publish", PublishDrafts.Handle);
        Decision("/queue/reject", RejectDrafts.Handle);

        void Decision(string path, Delegate handler) =>
            v1.MapCreate<DecisionForm, DecidedDrafts>(path, handler, StatusCodes.Status200OK)
                .RequireScope(Scope.Review);
    }
}
