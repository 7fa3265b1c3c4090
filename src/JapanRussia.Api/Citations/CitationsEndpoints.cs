using JapanRussia.Rest.Routes;

namespace JapanRussia.Api.Citations;

internal static class CitationsEndpoints
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapCitation("/claims/{id:guid}/citation", CiteClaim.Handle)
            .AsOperation(nameof(CiteClaim), "Claims");
        v1.MapCitation("/articles/{slug}/citation", CiteArticle.Handle)
            .AsOperation(nameof(CiteArticle), "Articles");
    }

    /// <summary>A citation of one thing.</summary>
    private static RouteHandlerBuilder MapCitation(
        this IEndpointRouteBuilder routes,
        string path,
        Delegate handler
    ) =>
        routes
            .MapSlice(path, handler)
            .WithMetadata(CitationStyles.Parameters)
            .Produces<string>(
                StatusCodes.Status200OK,
                CitationStyles.Offered[0],
                [.. CitationStyles.Offered.Skip(1)]
            )
            .WithProblems(StatusCodes.Status404NotFound, StatusCodes.Status410Gone);
}
