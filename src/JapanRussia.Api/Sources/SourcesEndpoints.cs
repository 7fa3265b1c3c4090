using JapanRussia.Api.Limits;
using JapanRussia.Rest.Routes;

namespace JapanRussia.Api.Sources;

internal static class SourcesEndpoints
{
    internal static void Map(RouteGroupBuilder v1) =>
        v1.MapTable<SourcesResponse>(
                "/propositions/{slug}/sources",
                GetPropositionSources.Handle,
                GetPropositionSources.Parameters
            )
            .AsHeavy()
            .CanMove();
}
