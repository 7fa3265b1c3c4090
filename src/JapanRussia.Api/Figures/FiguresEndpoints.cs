using JapanRussia.Api.Limits;
using JapanRussia.Rest.Routes;

namespace JapanRussia.Api.Figures;

internal static class FiguresEndpoints
{
    internal static void Map(RouteGroupBuilder v1) =>
        v1.MapList("/figures", ListFigures.Handle, FigureListing.Listing).AsHeavy();
}
