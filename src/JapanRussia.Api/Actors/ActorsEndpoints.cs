using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Api.Http;
using JapanRussia.Api.Merges;
using JapanRussia.Api.Writes;

namespace JapanRussia.Api.Actors;

internal static class ActorsEndpoints
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapList("/actors", ListActors.Handle, ActorListing.Listing);
        v1.MapItem("/actors/{slug}", GetActor.Handle, ActorListing.Listing);
        v1.MapChange<MergeForm, MergeResponse>(
                HttpMethods.Post,
                "/actors/{slug}/merge",
                MergeActor.Handle
            )
            .RequireScope(Scope.Review);
        v1.MapChange<ReasonForm, MergeResponse>(
                HttpMethods.Post,
                "/actors/{slug}/unmerge",
                UnmergeActor.Handle
            )
            .RequireScope(Scope.Review);
        v1.MapEditing<ActorForm, ActorResponse>(
            "/actors",
            RecordActor.Handle,
            ReviseActor.Handle,
            PublishActor.Handle,
            RetractActor.Handle,
            RestoreActor.Handle
        );
    }
}
