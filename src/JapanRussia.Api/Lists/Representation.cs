using JapanRussia.Api.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace JapanRussia.Api.Lists;

/// <summary>In what form a list or one thing is answered.</summary>
internal enum Representation
{
    Json,
    Csv,
    Ndjson,
    JsonLd,
    Events,
}

internal static class Representations
{
    internal const string Csv = "text/csv";
    internal const string Ndjson = "application/x-ndjson";

    internal const string JsonLd = "application/ld+json";

    /// <summary>Server-sent events: an answer that goes on.</summary>
    internal const string Events = "text/event-stream";

    private static readonly IReadOnlyList<string> Names =
    [
        "application/json",
        Csv,
        Ndjson,
        JsonLd,
        Events,
    ];

    /// <summary>Those of a list.</summary>
    internal static readonly IReadOnlyList<string> MediaTypes = [.. Names.Take(3)];

    private static readonly Dictionary<string, string> MediaTypeOf = new()
    {
        [".csv"] = Csv,
        [".ndjson"] = Ndjson,
        [".jsonld"] = JsonLd,
    };

    /// <summary>
    /// An address that ends in .csv, .ndjson or .jsonld asks for that form, which a link in a page or a cell can do and a header
    /// cannot: it is answered as the address without the ending and the Accept header that says the same. Files of exports
    /// are files, and keep their names.
    /// </summary>
    internal static Task AcceptEnding(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path.Value ?? "";
        var ending = Path.GetExtension(path);
        if (
            path.StartsWith("/v1/", StringComparison.Ordinal)
            && !path.StartsWith("/v1/exports/", StringComparison.Ordinal)
            && MediaTypeOf.TryGetValue(ending, out var mediaType)
        )
        {
            http.Request.Path = path[..^ending.Length];
            http.Request.Headers.Accept = mediaType;
        }
        return next(http);
    }

    /// <summary>The form of a list that the client likes best; null where it accepts none.</summary>
    internal static Representation? Chosen(StringValues accept) => Chosen(accept, MediaTypes);

    /// <param name="offered">In what forms there is an answer, the usual one first.</param>
    internal static Representation? Chosen(StringValues accept, IReadOnlyList<string> offered)
    {
        if (!MediaTypeHeaderValue.TryParseList(accept, out var wanted) || wanted.Count == 0)
            return Of(offered[0]);
        foreach (var range in wanted.OrderByDescending(w => w.Quality ?? 1))
        foreach (var mediaType in offered)
            if (
                range.Quality is not 0
                && new MediaTypeHeaderValue(mediaType).IsSubsetOf(Bare(range))
            )
                return Of(mediaType);
        return null;
    }

    internal static ProblemAnswer NotAcceptable() =>
        new(
            ProblemKind.NotAcceptable,
            $"A list comes as {string.Join(", ", Representations.MediaTypes)}."
        );

    private static Representation Of(string mediaType) =>
        (Representation)Names.Index().First(n => n.Item == mediaType).Index;

    private static MediaTypeHeaderValue Bare(MediaTypeHeaderValue range) => new(range.MediaType);
}
