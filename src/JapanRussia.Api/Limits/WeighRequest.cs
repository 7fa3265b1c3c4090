using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Representations;
using Microsoft.AspNetCore.Http.Metadata;

namespace JapanRussia.Api.Limits;

/// <summary>What a request may hold, and for how long: of each sort but the first only so many are answered at a time.</summary>
internal enum Load
{
    /// <summary>A page or one thing: a moment of one connection.</summary>
    Light,

    /// <summary>It counts or compares many rows: up to some seconds of one connection and one core.</summary>
    Heavy,

    /// <summary>Every row of a query: memory for as long as the client takes them, a connection now and then.</summary>
    Table,

    /// <summary>Events without end.</summary>
    Events,

    /// <summary>A large body, for as long as the client sends it.</summary>
    Upload,
}

/// <summary>For a route: what a request to it may hold.</summary>
/// <param name="Forms">The media types among which the request chooses, where one of them is a stream of events.</param>
internal sealed record RouteLoad(Load Load, IReadOnlyList<string>? Forms = null);

/// <summary>Tells by its route, its options and the form it asks for what a request may hold.</summary>
internal static class WeighRequest
{
    private static readonly HashSet<string> HeavyOptions = ["facets", "count", AsOf.Parameter];

    /// <summary>It counts or compares many rows.</summary>
    internal static TBuilder AsHeavy<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata(new RouteLoad(Load.Heavy));

    /// <summary>It takes a large body.</summary>
    internal static TBuilder AsUpload<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata(new RouteLoad(Load.Upload));

    /// <summary>One of its forms is a stream of events.</summary>
    internal static TBuilder WithEvents<TBuilder>(this TBuilder route, IReadOnlyList<string> forms)
        where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata(new RouteLoad(Load.Events, forms));

    internal static Load Weigh(HttpContext http)
    {
        if (http.GetEndpoint() is not { } endpoint)
            return Load.Light;
        var route = endpoint.Metadata.GetMetadata<RouteLoad>();
        if (route is { Load: Load.Upload })
            return Load.Upload;
        if (
            route is { Load: Load.Events, Forms: { } forms }
            && MediaTypes.Choose(http.Request, forms) is Representation.Events
        )
            return Load.Events;
        if (
            GivesTables(endpoint)
            && MediaTypes.Choose(http.Request) is Representation.Csv or Representation.Ndjson
        )
            return Load.Table;
        return route is { Load: Load.Heavy } || http.Request.Query.Keys.Any(HeavyOptions.Contains)
            ? Load.Heavy
            : Load.Light;
    }

    private static bool GivesTables(Endpoint endpoint) =>
        endpoint.Metadata.Any(m =>
            m is IProducesResponseTypeMetadata produces
            && produces.ContentTypes.Contains(MediaTypes.Ndjson)
        );
}
