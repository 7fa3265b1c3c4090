using JapanRussia.Api.Http;

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
            http.Items[typeof(Representation)] = ending;
            http.Request.Path = path[..^ending.Length];
            http.Request.Headers.Accept = mediaType;
        }
        return next(http);
    }

    /// <summary>The ending that the address had, such as .csv; empty where it had none.</summary>
    internal static string EndingOf(HttpContext http) =>
        http.Items[typeof(Representation)] as string ?? "";

    /// <summary>The form of a list that the client likes best; null where it accepts none.</summary>
    internal static Representation? Chosen(HttpRequest request) => Chosen(request, MediaTypes);

    /// <param name="offered">In what forms there is an answer, the usual one first.</param>
    internal static Representation? Chosen(HttpRequest request, IReadOnlyList<string> offered) =>
        ChooseMediaType.Of(request.Headers.Accept, offered) is { } mediaType
            ? (Representation)Names.Index().First(n => n.Item == mediaType).Index
            : null;

    internal static ProblemAnswer NotAcceptable() => NotAcceptable(MediaTypes);

    internal static ProblemAnswer NotAcceptable(IReadOnlyList<string> offered)
    {
        var detail = $"This comes as {string.Join(", ", offered)}; Accept takes none of them.";
        return new(
            ProblemKind.NotAcceptable,
            detail,
            [new(ProblemKind.NotAcceptable.Code, detail, Allowed: offered)]
        );
    }
}
