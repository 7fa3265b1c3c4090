using JapanRussia.Rest.Representations;
using JapanRussia.Rest.Routes;

namespace JapanRussia.Api.Exports;

internal static class ExportsEndpoints
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapSlice("/exports", ListExports.Handle)
            .AsJsonOnly()
            .WithoutParameters()
            .Produces<ExportList>();
        v1.MapSlice("/exports/{date}", GetExport.Handle)
            .AsJsonOnly()
            .WithoutParameters()
            .Produces<ExportResponse>()
            .WithProblems(StatusCodes.Status404NotFound);
        v1.MapSlice("/exports/{date}/{file}", GetExportFile.Handle)
            .WithoutParameters()
            .Produces<object>(
                StatusCodes.Status200OK,
                MediaTypes.OfLists[0],
                [.. MediaTypes.OfLists.Skip(1)]
            )
            .Produces(StatusCodes.Status206PartialContent)
            .Produces(StatusCodes.Status304NotModified)
            .WithProblems(
                StatusCodes.Status404NotFound,
                StatusCodes.Status412PreconditionFailed,
                StatusCodes.Status416RangeNotSatisfiable
            );
    }
}
