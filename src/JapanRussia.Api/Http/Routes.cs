using JapanRussia.Api.Citations;
using JapanRussia.Api.Lists;
using JapanRussia.Values.Identities;

namespace JapanRussia.Api.Http;

/// <summary>Routes with what the document must know of them. An operation is called as its slice's class.</summary>
internal static class Routes
{
    private static readonly int[] ProblemsOfReads =
    [
        StatusCodes.Status400BadRequest,
        StatusCodes.Status406NotAcceptable,
        StatusCodes.Status422UnprocessableEntity,
        StatusCodes.Status429TooManyRequests,
        StatusCodes.Status500InternalServerError,
        StatusCodes.Status503ServiceUnavailable,
    ];

    internal static RouteHandlerBuilder MapList(
        this IEndpointRouteBuilder routes,
        string path,
        Delegate handler,
        IListing listing
    )
    {
        var route = routes
            .MapSlice(path, handler)
            .WithMetadata(listing)
            .ProducesTable(listing.Page);
        if (path.Contains('{', StringComparison.Ordinal))
            route.WithProblems(StatusCodes.Status404NotFound, StatusCodes.Status410Gone);
        route.Moves(path);
        if (listing.Fields.Any(f => f.Name == "status"))
            route.WithProblems(StatusCodes.Status403Forbidden);
        return route;
    }

    /// <summary>An operation that is none of the usual ones.</summary>
    internal static RouteHandlerBuilder MapOf(
        this IEndpointRouteBuilder routes,
        string method,
        string path,
        Delegate handler
    ) => routes.MapMethods(path, [method], handler).AsSlice(handler);

    /// <summary>Something that is computed of one thing and comes whole, as JSON or as a table.</summary>
    internal static void MapTable<T>(
        this IEndpointRouteBuilder routes,
        string path,
        Delegate handler,
        IListing parameters
    ) =>
        routes
            .MapSlice(path, handler)
            .WithMetadata(parameters)
            .ProducesTable(typeof(T))
            .WithProblems(StatusCodes.Status404NotFound, StatusCodes.Status410Gone)
            .Moves(path);

    /// <summary>The same list, asked for in a body.</summary>
    internal static void MapSearch(
        this IEndpointRouteBuilder routes,
        string path,
        Delegate handler,
        IListing listing
    ) =>
        routes
            .MapPost(path, handler)
            .AsSlice(handler)
            .AllowAnonymous()
            .WithMetadata(new Searched(listing))
            .ProducesTable(listing.Page)
            .WithProblems(
                StatusCodes.Status403Forbidden,
                StatusCodes.Status413PayloadTooLarge,
                StatusCodes.Status415UnsupportedMediaType
            );

    /// <summary>One thing of a list.</summary>
    internal static RouteHandlerBuilder MapItem<TEntity, TRow>(
        this IEndpointRouteBuilder routes,
        string path,
        Delegate handler,
        Listing<TEntity, TRow> listing
    )
        where TEntity : class, IIdentified =>
        routes
            .MapSlice(path, handler)
            .WithMetadata(listing.Item)
            .Produces<TRow>(
                StatusCodes.Status200OK,
                listing.ItemMediaTypes[0],
                [.. listing.ItemMediaTypes.Skip(1)]
            )
            .WithProblems(StatusCodes.Status404NotFound, StatusCodes.Status410Gone)
            .Moves(path);

    /// <summary>A citation of one thing.</summary>
    internal static void MapCitation(
        this IEndpointRouteBuilder routes,
        string path,
        Delegate handler
    ) =>
        routes
            .MapSlice(path, handler)
            .WithMetadata(CitationStyles.Parameters)
            .Produces<string>(
                StatusCodes.Status200OK,
                CitationStyles.MediaTypes[0],
                [.. CitationStyles.MediaTypes.Skip(1)]
            )
            .WithProblems(StatusCodes.Status404NotFound, StatusCodes.Status410Gone);

    /// <summary>Something that everybody may read, unless it goes on to require a scope.</summary>
    internal static RouteHandlerBuilder MapSlice(
        this IEndpointRouteBuilder routes,
        string path,
        Delegate handler
    ) => routes.MapGet(path, handler).AsSlice(handler).AllowAnonymous();

    // what can be merged has addresses that lead elsewhere then
    private static RouteHandlerBuilder Moves(this RouteHandlerBuilder route, string path)
    {
        if (
            path.StartsWith("/actors/{", StringComparison.Ordinal)
            || path.StartsWith("/propositions/{", StringComparison.Ordinal)
        )
            route.Produces(StatusCodes.Status301MovedPermanently);
        return route;
    }

    private static RouteHandlerBuilder ProducesTable(this RouteHandlerBuilder route, Type json) =>
        route.WithMetadata(
            new ProducesResponseTypeMetadata(
                StatusCodes.Status200OK,
                json,
                [.. Representations.MediaTypes]
            )
        );

    internal static RouteHandlerBuilder AsSlice(this RouteHandlerBuilder route, Delegate handler)
    {
        var slice = handler.Method.DeclaringType!;
        return route
            .WithName(NameOf(slice))
            .WithTags(slice.Namespace!.Split('.')[^1])
            .WithProblems(ProblemsOfReads);
    }

    // one slice for several sorts of things is called after each: GetThingRevision of NamedThing<Actor> is GetActorRevision
    private static string NameOf(Type slice) =>
        slice.IsGenericType
            ? slice
                .Name.Split('`')[0]
                .Replace("Thing", NounOf(slice.GenericTypeArguments[0]), StringComparison.Ordinal)
            : slice.Name;

    private static string NounOf(Type thing) =>
        thing.IsGenericType
            ? thing.GenericTypeArguments[0].Name
            : thing.Name.Replace("Thing", "", StringComparison.Ordinal);

    /// <summary>An operation that takes no query parameter, and says so to whoever gives one.</summary>
    internal static RouteHandlerBuilder WithoutParameters(this RouteHandlerBuilder route)
    {
        var nothing = Parameters.None;
        return route.AddEndpointFilter(
            async (context, next) =>
                nothing.Validator.Problem(ListRequest.Of(context.HttpContext.Request, nothing))
                ?? await next(context)
        );
    }

    /// <summary>An operation that has no form but JSON, and says so to whoever asks for another.</summary>
    internal static RouteHandlerBuilder AsJsonOnly(this RouteHandlerBuilder route) =>
        route.AddEndpointFilter(
            async (context, next) =>
                Representations.Chosen(context.HttpContext.Request, [Representations.MediaTypes[0]])
                is Representation.Json
                    ? await next(context)
                    : Representations.NotAcceptable([Representations.MediaTypes[0]])
        );

    internal static RouteHandlerBuilder WithProblems(
        this RouteHandlerBuilder route,
        params ReadOnlySpan<int> statuses
    )
    {
        foreach (var status in statuses)
            route.Produces<Problem>(status, ProblemAnswer.MediaType);
        // a body that can be too large can come too slowly
        if (statuses.Contains(StatusCodes.Status413PayloadTooLarge))
            route.Produces<Problem>(StatusCodes.Status408RequestTimeout, ProblemAnswer.MediaType);
        return route;
    }
}

/// <summary>What a search's body asks of.</summary>
internal sealed record Searched(IListing Listing);
