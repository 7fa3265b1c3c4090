using JapanRussia.Api.Http;

namespace JapanRussia.Api.Figures;

internal static class FiguresEndpoints
{
    internal static void Map(RouteGroupBuilder v1) =>
        v1.MapList("/figures", ListFigures.Handle, FigureListing.Listing);
}
