using JapanRussia.Api.Http;

namespace JapanRussia.Api.Positions;

internal static class PositionsEndpoints
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapListWithin(
            "/propositions/{slug}/positions",
            ListPropositionPositions.Handle,
            PositionListing.OnProposition
        );
        v1.MapListWithin(
            "/actors/{slug}/positions",
            ListActorPositions.Handle,
            PositionListing.OfActor
        );
    }
}
