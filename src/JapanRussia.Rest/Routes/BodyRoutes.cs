using Microsoft.AspNetCore.Http.Metadata;

namespace JapanRussia.Rest.Routes;

/// <summary>Routes that take a body and make nothing under an address of its own: a question, a text.</summary>
public static class BodyRoutes
{
    /// <summary>Takes a larger body than others do.</summary>
    public static RouteHandlerBuilder WithBodyUpTo(this RouteHandlerBuilder route, long bytes) =>
        route.WithMetadata(new BodyLimit(bytes));

    /// <summary>Takes a body that makes nothing under an address of its own: a question, a text.</summary>
    public static RouteHandlerBuilder MapBody<TForm, TAnswer>(
        this IEndpointRouteBuilder routes,
        string path,
        Delegate handler,
        params string[] otherMediaTypes
    )
        where TForm : notnull =>
        routes
            .MapPost(path, handler)
            .AsSlice(handler)
            .Accepts<TForm>("application/json", otherMediaTypes)
            .Produces<TAnswer>()
            .WithProblems(
                StatusCodes.Status413PayloadTooLarge,
                StatusCodes.Status415UnsupportedMediaType
            );
}

/// <summary>How large a body an endpoint takes.</summary>
public sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
