using System.Text.Json.Nodes;
using JapanRussia.Rest.Items;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Representations;
using JapanRussia.Values.Identities;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Rest.Routes;

/// <summary>Routes with what the document must know of them. An operation is called as its slice's class.</summary>
public static class Routes
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

    public static RouteHandlerBuilder MapList(
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
        if (listing.Fields.Any(f => f.Name == "status"))
            route.WithProblems(StatusCodes.Status403Forbidden);
        return route;
    }

    /// <summary>An operation that is none of the usual ones.</summary>
    public static RouteHandlerBuilder MapOperation(
        this IEndpointRouteBuilder routes,
        string method,
        string path,
        Delegate handler
    ) => routes.MapMethods(path, [method], handler).AsSlice(handler);

    /// <summary>Something that is computed of one thing and comes whole, as JSON or as a table.</summary>
    public static RouteHandlerBuilder MapTable<T>(
        this IEndpointRouteBuilder routes,
        string path,
        Delegate handler,
        IListing parameters
    ) =>
        routes
            .MapSlice(path, handler)
            .WithMetadata(parameters)
            .ProducesTable(typeof(T))
            .WithProblems(StatusCodes.Status404NotFound, StatusCodes.Status410Gone);

    /// <summary>The same list, asked for in a body.</summary>
    public static RouteHandlerBuilder MapSearch(
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
    public static RouteHandlerBuilder MapItem<TEntity, TRow>(
        this IEndpointRouteBuilder routes,
        string path,
        Delegate handler,
        Listing<TEntity, TRow> listing
    )
        where TEntity : class, IIdentified =>
        routes
            .MapSlice(path, handler)
            .WithMetadata(listing.Item)
            .Produces<TRow>(StatusCodes.Status200OK, MediaTypes.OfJson[0])
            .WithProblems(StatusCodes.Status404NotFound, StatusCodes.Status410Gone);

    /// <summary>A thing that can be merged: its addresses lead elsewhere then.</summary>
    public static RouteHandlerBuilder CanMove(this RouteHandlerBuilder route) =>
        route.Produces(StatusCodes.Status301MovedPermanently);

    /// <summary>An item that comes as JSON-LD too.</summary>
    public static RouteHandlerBuilder WithLinkedData<TRow>(
        this RouteHandlerBuilder route,
        Func<DbContext, TRow, string, CancellationToken, Task<JsonNode>> describe
    ) =>
        route
            .WithMetadata(new LinkedDataForm<TRow>(describe))
            .Produces<TRow>(
                StatusCodes.Status200OK,
                MediaTypes.OfLinkedData[0],
                [.. MediaTypes.OfLinkedData.Skip(1)]
            );

    /// <summary>Something that everybody may read, unless it goes on to require a scope.</summary>
    public static RouteHandlerBuilder MapSlice(
        this IEndpointRouteBuilder routes,
        string path,
        Delegate handler
    ) => routes.MapGet(path, handler).AsSlice(handler).AllowAnonymous();

    private static RouteHandlerBuilder ProducesTable(this RouteHandlerBuilder route, Type json) =>
        route.WithMetadata(
            new ProducesResponseTypeMetadata(StatusCodes.Status200OK, json, [.. MediaTypes.OfLists])
        );

    public static RouteHandlerBuilder AsSlice(this RouteHandlerBuilder route, Delegate handler)
    {
        var slice = handler.Method.DeclaringType!;
        return route
            .WithName(NameOperation(slice))
            .WithTags(slice.Namespace!.Split('.')[^1])
            .WithProblems(ProblemsOfReads);
    }

    /// <summary>An operation that no class of its own stands for: its name, and its group in the document.</summary>
    public static RouteHandlerBuilder AsOperation(
        this RouteHandlerBuilder route,
        string name,
        string tag
    )
    {
        route.Finally(built =>
        {
            KeepLast<IEndpointNameMetadata>(built);
            KeepLast<IRouteNameMetadata>(built);
            KeepLast<ITagsMetadata>(built);
        });
        return route.WithName(name).WithTags(tag);
    }

    private static void KeepLast<TMetadata>(EndpointBuilder route)
    {
        foreach (var earlier in route.Metadata.Where(m => m is TMetadata).SkipLast(1).ToList())
            route.Metadata.Remove(earlier);
    }

    // one slice for several sorts of things is called after each: GetThingRevision of NamedThing<Actor> is GetActorRevision
    private static string NameOperation(Type slice) =>
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
    public static RouteHandlerBuilder WithoutParameters(this RouteHandlerBuilder route)
    {
        var nothing = Parameters.None;
        return route.AddEndpointFilter(
            async (context, next) =>
                nothing.Validator.FindProblem(
                    ListRequest.Parse(context.HttpContext.Request, nothing)
                ) ?? await next(context)
        );
    }

    /// <summary>An operation that has no form but JSON, and says so to whoever asks for another.</summary>
    public static RouteHandlerBuilder AsJsonOnly(this RouteHandlerBuilder route) =>
        route.AddEndpointFilter(
            async (context, next) =>
                MediaTypes.Choose(context.HttpContext.Request, MediaTypes.OfJson)
                is Representation.Json
                    ? await next(context)
                    : MediaTypes.NotAcceptable(MediaTypes.OfJson)
        );

    public static RouteHandlerBuilder WithProblems(
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
public sealed record Searched(IListing Listing);
