using JapanRussia.Api.Http;

namespace JapanRussia.Api.Exports;

internal static class ExportsEndpoints
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapSlice("/exports", ListExports.Handle).WithoutParameters().Produces<ExportList>();
        v1.MapSlice("/exports/{date}", GetExport.Handle)
            .WithoutParameters()
            .Produces<ExportResponse>()
            .WithProblems(StatusCodes.Status404NotFound);
        v1.MapSlice("/exports/{date}/{file}", GetExportFile.Handle)
            .WithoutParameters()
            .Produces<string>(
                StatusCodes.Status200OK,
                "text/csv",
                "application/x-ndjson",
                "application/json"
            )
            .WithProblems(StatusCodes.Status404NotFound);
    }
}
