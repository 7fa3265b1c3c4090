using JapanRussia.Api.Http;

namespace JapanRussia.Api.Relations;

internal static class RelationsEndpoints
{
    internal static void Map(RouteGroupBuilder v1) =>
        v1.MapList("/relations", ListRelations.Handle, RelationListing.Listing);
}
