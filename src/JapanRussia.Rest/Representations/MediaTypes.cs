using JapanRussia.Rest.Problems;

namespace JapanRussia.Rest.Representations;

/// <summary>In what form a list or one thing is answered.</summary>
public enum Representation
{
    Json,
    Csv,
    Ndjson,
    JsonLd,
    Events,
}

/// <summary>The media types of answers, and the choice among them.</summary>
public static class MediaTypes
{
    public const string Csv = "text/csv";
    public const string Ndjson = "application/x-ndjson";

    public const string JsonLd = "application/ld+json";

    /// <summary>Server-sent events: an answer that goes on.</summary>
    public const string Events = "text/event-stream";

    private static readonly IReadOnlyList<string> Names =
    [
        "application/json",
        Csv,
        Ndjson,
        JsonLd,
        Events,
    ];

    /// <summary>Those of a list.</summary>
    public static readonly IReadOnlyList<string> OfLists = [.. Names.Take(3)];

    /// <summary>JSON alone.</summary>
    public static readonly IReadOnlyList<string> OfJson = [Names[0]];

    /// <summary>JSON, and JSON-LD.</summary>
    public static readonly IReadOnlyList<string> OfLinkedData = [Names[0], JsonLd];

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
    public static Task AcceptEnding(HttpContext http, RequestDelegate next)
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
    public static string EndingOf(HttpContext http) =>
        http.Items[typeof(Representation)] as string ?? "";

    /// <summary>The form of a list that the client likes best; null where it accepts none.</summary>
    public static Representation? Choose(HttpRequest request) => Choose(request, OfLists);

    /// <param name="offered">In what forms there is an answer, the usual one first.</param>
    public static Representation? Choose(HttpRequest request, IReadOnlyList<string> offered) =>
        ChooseMediaType.Choose(request.Headers.Accept, offered) is { } mediaType
            ? (Representation)Names.Index().First(n => n.Item == mediaType).Index
            : null;

    public static ProblemAnswer NotAcceptable() => NotAcceptable(OfLists);

    public static ProblemAnswer NotAcceptable(IReadOnlyList<string> offered)
    {
        var detail = $"This comes as {string.Join(", ", offered)}; Accept takes none of them.";
        return new(
            ProblemKind.NotAcceptable,
            detail,
            [new(ProblemKind.NotAcceptable.Code, detail, Allowed: offered)]
        );
    }
}
