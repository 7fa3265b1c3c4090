using JapanRussia.Api.Http;

namespace JapanRussia.Api.Actors;

internal static class ActorsEndpoints
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapList("/actors", ListActors.Handle, ActorListing.Listing);
        v1.MapItem("/actors/{slug}", GetActor.Handle, ActorListing.Listing);
    }
}
