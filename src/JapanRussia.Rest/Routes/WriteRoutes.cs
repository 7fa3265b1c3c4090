namespace JapanRussia.Rest.Routes;

/// <summary>Routes that make or change something, or have something done.</summary>
public static class WriteRoutes
{
    private static readonly int[] ProblemsOfWrites =
    [
        StatusCodes.Status409Conflict,
        StatusCodes.Status413PayloadTooLarge,
        StatusCodes.Status415UnsupportedMediaType,
    ];

    /// <summary>Makes something from a form, or does something that no ETag guards, under an Idempotency-Key.</summary>
    public static RouteHandlerBuilder MapCreate<TForm, TRow>(
        this IEndpointRouteBuilder routes,
        string path,
        Delegate handler,
        int status = StatusCodes.Status201Created
    )
        where TForm : notnull =>
        routes
            .MapPost(path, handler)
            .AsSlice(handler)
            .WithMetadata(new TakesHeaders(Replay: true, Match: false))
            .Accepts<TForm>("application/json")
            .Produces<TRow>(status)
            .WithProblems(ProblemsOfWrites);

    /// <summary>Changes something that stands, by one who says which version they have seen.</summary>
    /// <param name="mediaType">Of the body; null where there is none.</param>
    public static RouteHandlerBuilder MapChange<TForm, TRow>(
        this IEndpointRouteBuilder routes,
        string method,
        string path,
        Delegate handler,
        string? mediaType = "application/json"
    )
        where TForm : notnull
    {
        var route = routes
            .MapMethods(path, [method], handler)
            .AsSlice(handler)
            .WithMetadata(new TakesHeaders(Replay: method == HttpMethods.Post, Match: true))
            .Produces<TRow>()
            .WithProblems(ProblemsOfWrites)
            .WithProblems(
                StatusCodes.Status404NotFound,
                StatusCodes.Status410Gone,
                StatusCodes.Status412PreconditionFailed,
                StatusCodes.Status428PreconditionRequired
            );
        return mediaType is null ? route : route.Accepts<TForm>(mediaType);
    }

    /// <summary>Has something done that changes no data, and can be asked for again.</summary>
    public static RouteHandlerBuilder MapAction<TRow>(
        this IEndpointRouteBuilder routes,
        string path,
        Delegate handler,
        int status = StatusCodes.Status200OK
    ) =>
        routes
            .MapPost(path, handler)
            .AsSlice(handler)
            .Produces<TRow>(status)
            .WithProblems(ProblemsOfWrites)
            .WithProblems(StatusCodes.Status404NotFound);
}

/// <summary>Which headers a write takes besides.</summary>
/// <param name="Replay">An Idempotency-Key.</param>
/// <param name="Match">An If-Match, without which nothing is changed.</param>
public sealed record TakesHeaders(bool Replay, bool Match);
