using JapanRussia.Api.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace JapanRussia.Api.Lists;

/// <summary>In what form a list is answered.</summary>
internal enum Representation
{
    Json,
    Csv,
    Ndjson,
}

internal static class Representations
{
    internal const string Csv = "text/csv";
    internal const string Ndjson = "application/x-ndjson";

    internal static readonly IReadOnlyList<string> MediaTypes = ["application/json", Csv, Ndjson];

    private static readonly Dictionary<string, string> MediaTypeOf = new()
    {
        [".csv"] = Csv,
        [".ndjson"] = Ndjson,
    };

    /// <summary>
    /// An address that ends in .csv or .ndjson asks for that form, which a link in a page or a cell can do and a header
    /// cannot: it is answered as the address without the ending and the Accept header that says the same.
    /// </summary>
    internal static Task AcceptEnding(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path.Value ?? "";
        var ending = Path.GetExtension(path);
        if (
            path.StartsWith("/v1/", StringComparison.Ordinal)
            && MediaTypeOf.TryGetValue(ending, out var mediaType)
        )
        {
            http.Request.Path = path[..^ending.Length];
            http.Request.Headers.Accept = mediaType;
        }
        return next(http);
    }

    /// <summary>The form that the client likes best; null where it accepts none.</summary>
    internal static Representation? Chosen(StringValues accept)
    {
        if (!MediaTypeHeaderValue.TryParseList(accept, out var wanted) || wanted.Count == 0)
            return Representation.Json;
        foreach (var range in wanted.OrderByDescending(w => w.Quality ?? 1))
            for (var i = 0; i < MediaTypes.Count && range.Quality is not 0; i++)
                if (new MediaTypeHeaderValue(MediaTypes[i]).IsSubsetOf(Bare(range)))
                    return (Representation)i;
        return null;
    }

    internal static ProblemAnswer NotAcceptable() =>
        new(
            ProblemKind.NotAcceptable,
            $"A list comes as {string.Join(", ", Representations.MediaTypes)}."
        );

    private static MediaTypeHeaderValue Bare(MediaTypeHeaderValue range) => new(range.MediaType);
}
