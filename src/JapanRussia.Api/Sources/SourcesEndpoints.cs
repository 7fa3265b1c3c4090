using JapanRussia.Api.Http;

namespace JapanRussia.Api.Sources;

internal static class SourcesEndpoints
{
    internal static void Map(RouteGroupBuilder v1) =>
        v1.MapTable<SourcesResponse>(
            "/propositions/{slug}/sources",
            GetPropositionSources.Handle,
            GetPropositionSources.Parameters
        );
}
