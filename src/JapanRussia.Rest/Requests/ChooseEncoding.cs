using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace JapanRussia.Rest.Requests;

/// <summary>
/// Text goes out compressed by Brotli or gzip where the client takes that (RFC 9110, 12.5.3). Events do not, for they must
/// not wait, nor parts of a file, whose bytes are counted as they are, nor what is so short that nothing is gained.
/// </summary>
public sealed class ChooseEncoding : IResponseCompressionProvider
{
    private const string Identity = "identity";

    /// <summary>Shorter answers fit into one packet either way.</summary>
    private const int Short = 1024;

    /// <summary>Below any quality that a client can give: what it does not speak of it takes, but asks for less than for the rest.</summary>
    private const double Unspoken = 0.0001;

    // of those that the client likes as well, the first
    private static readonly Coding[] Codings =
    [
        new("br", to => new BrotliStream(to, CompressionLevel.Optimal, leaveOpen: true)),
        new("gzip", to => new GZipStream(to, CompressionLevel.Optimal, leaveOpen: true)),
    ];

    private static readonly HashSet<string> Text =
    [
        "application/javascript",
        "application/json",
        "application/ld+json",
        "application/problem+json",
        "application/vnd.citationstyles.csl+json",
        "application/x-bibtex",
        "application/x-ndjson",
        "image/svg+xml",
        "text/css",
        "text/csv",
        "text/html",
        "text/javascript",
        "text/plain",
    ];

    // also of answers that go out as they are a cache must know that they differ
    public bool CheckRequestAcceptsCompression(HttpContext context) => true;

    public bool ShouldCompressResponse(HttpContext context) =>
        context.Response.ContentType?.Split(';')[0].Trim() is { } mediaType
        && Text.Contains(mediaType);

    public ICompressionProvider? GetCompressionProvider(HttpContext context)
    {
        var headers = context.Response.Headers;
        // part of a file, or encoded already
        if (headers.ContentRange.Count + headers.ContentEncoding.Count > 0)
            return null;
        var qualities = Qualities(context.Request.Headers.AcceptEncoding);
        var identity = QualityOf(Identity, qualities);
        var best = Best(qualities);
        if (
            best is null
            || QualityOf(best.EncodingName, qualities) < identity
            || (identity > 0 && context.Response.ContentLength < Short)
        )
            return null;
        context.Items[typeof(ChooseEncoding)] = best;
        return best;
    }

    /// <summary>Whether there is any form that the client takes.</summary>
    public static bool IsAcceptable(StringValues acceptEncoding)
    {
        var qualities = Qualities(acceptEncoding);
        return Best(qualities) is not null || QualityOf(Identity, qualities) > 0;
    }

    /// <summary>
    /// A tag that is strong promises the same bytes: one answer in several encodings has one that is weak. A client that has
    /// it from an encoded answer is told that very tag again where its answer still holds.
    /// </summary>
    public static void WeakenTag(HttpContext http)
    {
        var headers = http.Response.Headers;
        if (
            EntityTagHeaderValue.TryParse($"{headers.ETag}", out var tag)
            && !tag.IsWeak
            && (
                http.Items.ContainsKey(typeof(ChooseEncoding))
                || (
                    http.Response.StatusCode == StatusCodes.Status304NotModified
                    && EntityTagHeaderValue.TryParseList(
                        http.Request.Headers.IfNoneMatch,
                        out var held
                    )
                    && held.All(h => h.IsWeak)
                )
            )
        )
            headers.ETag = $"W/{tag}";
    }

    private static Coding? Best(IReadOnlyDictionary<string, double> qualities) =>
        Codings
            .Where(c => QualityOf(c.EncodingName, qualities) > 0)
            .MaxBy(c => QualityOf(c.EncodingName, qualities));

    private static double QualityOf(string coding, IReadOnlyDictionary<string, double> qualities) =>
        qualities.TryGetValue(coding, out var own) ? own
        : qualities.TryGetValue("*", out var any) ? any
        : coding == Identity ? Unspoken
        : 0;

    private static Dictionary<string, double> Qualities(StringValues acceptEncoding) =>
        StringWithQualityHeaderValue.TryParseList(acceptEncoding, out var codings)
            ? codings
                .GroupBy(c => NameOf($"{c.Value}"), c => c.Quality ?? 1)
                .ToDictionary(c => c.Key, c => c.Max())
            : [];

    private static string NameOf(string coding) =>
        coding.ToLowerInvariant() is var name && name == "x-gzip" ? "gzip" : name;

    private sealed class Coding(string name, Func<Stream, Stream> open) : ICompressionProvider
    {
        public string EncodingName => name;
        public bool SupportsFlush => true;

        // HEAD has the same headers and no body to work on
        public Stream CreateStream(Stream outputStream) =>
            outputStream == Stream.Null ? outputStream : open(outputStream);
    }
}
