using JapanRussia.Api.Limits;
using JapanRussia.Rest.Routes;

namespace JapanRussia.Api.Coverages;

internal static class CoveragesEndpoints
{
    internal static void Map(RouteGroupBuilder v1) =>
        v1.MapList("/articles/{slug}/coverage", ListArticleCoverage.Handle, CoverageListing.Listing)
            .AsHeavy();
}
