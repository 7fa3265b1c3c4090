using JapanRussia.Api.Http;

namespace JapanRussia.Api.Coverages;

internal static class CoveragesEndpoints
{
    internal static void Map(RouteGroupBuilder v1) =>
        v1.MapList(
            "/articles/{slug}/coverage",
            ListArticleCoverage.Handle,
            CoverageListing.Listing
        );
}
