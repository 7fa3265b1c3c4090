using JapanRussia.Api.Limits;
using JapanRussia.Rest.Routes;

namespace JapanRussia.Api.Positions;

internal static class PositionsEndpoints
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapList(
                "/propositions/{slug}/positions",
                ListPropositionPositions.Handle,
                PositionListing.OnProposition
            )
            .AsHeavy()
            .CanMove();
        v1.MapList("/actors/{slug}/positions", ListActorPositions.Handle, PositionListing.OfActor)
            .AsHeavy()
            .CanMove();
    }
}
