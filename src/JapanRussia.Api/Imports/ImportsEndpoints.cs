using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Api.Limits;
using JapanRussia.Rest.Representations;
using JapanRussia.Rest.Routes;

namespace JapanRussia.Api.Imports;

internal static class ImportsEndpoints
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapOperation(HttpMethods.Post, "/imports", RequestImport.Handle)
            .WithMetadata(RequestImport.Parameters, new TakesHeaders(Replay: true, Match: false))
            .AsUpload()
            .Accepts<string>(MediaTypes.Ndjson, MediaTypes.Csv)
            .Produces<ImportResponse>(StatusCodes.Status202Accepted)
            .WithProblems(
                StatusCodes.Status401Unauthorized,
                StatusCodes.Status403Forbidden,
                StatusCodes.Status409Conflict,
                StatusCodes.Status413PayloadTooLarge,
                StatusCodes.Status415UnsupportedMediaType
            )
            .RequireScope(Scope.Import);
        v1.MapSlice("/imports", ListImports.Handle)
            .AsJsonOnly()
            .WithoutParameters()
            .Produces<ImportList>()
            .WithProblems(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden)
            .RequireScope(Scope.Import);
        // it says nothing that the document does not
        v1.MapSlice("/imports/template", GetImportTemplate.Handle)
            .WithoutParameters()
            .Produces<string>(StatusCodes.Status200OK, MediaTypes.Csv);
        v1.MapSlice("/imports/{id:guid}", GetImport.Handle)
            .WithEvents(GetImport.Offered)
            .WithoutParameters()
            .Produces<ImportResponse>(
                StatusCodes.Status200OK,
                GetImport.Offered[0],
                [.. GetImport.Offered.Skip(1)]
            )
            .Produces(StatusCodes.Status204NoContent)
            .WithProblems(
                StatusCodes.Status401Unauthorized,
                StatusCodes.Status403Forbidden,
                StatusCodes.Status404NotFound
            )
            .RequireScope(Scope.Import);
        v1.MapSlice("/imports/{id:guid}/errors", GetImportErrors.Handle)
            .WithoutParameters()
            .Produces<ImportErrorList>(
                StatusCodes.Status200OK,
                GetImportErrors.Offered[0],
                [.. GetImportErrors.Offered.Skip(1)]
            )
            .WithProblems(
                StatusCodes.Status401Unauthorized,
                StatusCodes.Status403Forbidden,
                StatusCodes.Status404NotFound
            )
            .RequireScope(Scope.Import);
        v1.MapAction(HttpMethods.Post, "/imports/{id:guid}/retry", RetryImport.Handle);
        v1.MapAction(HttpMethods.Delete, "/imports/{id:guid}", CancelImport.Handle);
    }

    // an import is no data and has no version: nothing is lost if two do the same to it
    private static void MapAction(
        this IEndpointRouteBuilder routes,
        string method,
        string path,
        Delegate handler
    ) =>
        routes
            .MapOperation(method, path, handler)
            .WithoutParameters()
            .Produces<ImportResponse>(StatusCodes.Status202Accepted)
            .WithProblems(
                StatusCodes.Status401Unauthorized,
                StatusCodes.Status403Forbidden,
                StatusCodes.Status404NotFound,
                StatusCodes.Status409Conflict
            )
            .RequireScope(Scope.Import);
}
