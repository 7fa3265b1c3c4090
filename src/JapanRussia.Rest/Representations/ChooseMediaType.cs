using System.Globalization;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace JapanRussia.Rest.Representations;

/// <summary>Which form of an answer the client likes best (RFC 9110, 12.5.1).</summary>
public static class ChooseMediaType
{
    // what a client may say of our forms, and be right
    private static readonly Dictionary<string, string[]> Parameters = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["charset"] = ["utf-8"],
        ["header"] = ["present"],
        ["profile"] =
        [
            "http://www.w3.org/ns/json-ld#compacted",
            "http://www.w3.org/ns/json-ld#context",
        ],
    };

    /// <summary>The best of the media types offered, the first of several that are liked as well; null where none is accepted.</summary>
    /// <param name="offered">In what forms there is an answer, the usual one first.</param>
    public static string? Choose(StringValues accept, IReadOnlyList<string> offered)
    {
        if (accept.All(string.IsNullOrWhiteSpace))
            return offered[0];
        var ranges = Ranges(accept);
        return offered
            .Select(o => (MediaType: o, Quality: QualityOf(o, ranges)))
            .Where(o => o.Quality > 0)
            .OrderByDescending(o => o.Quality)
            .FirstOrDefault()
            .MediaType;
    }

    // what cannot be read is passed over, for what stands beside it may do
    private static List<MediaTypeHeaderValue> Ranges(StringValues accept) =>
        [
            .. (
                MediaTypeHeaderValue.TryParseStrictList(accept, out var all)
                    ? all
                    : accept
                        .SelectMany(a => a!.Split(','))
                        // "*" alone is what old clients of Java send
                        .Select(a => a.Split(';')[0].Trim() == "*" ? $"*/{a.Trim()}" : a)
                        .Select(a => MediaTypeHeaderValue.TryParse(a, out var one) ? one : null)
                        .OfType<MediaTypeHeaderValue>()
            ).Where(r => QualityOf(r) is not null),
        ];

    /// <summary>What the most specific of the ranges that it is in gives it; 0 where it is in none.</summary>
    private static double QualityOf(string mediaType, List<MediaTypeHeaderValue> ranges) =>
        ranges
            .Where(r => Contains(r, mediaType))
            .Select(r => (Specificity: SpecificityOf(r), Quality: QualityOf(r)!.Value))
            .OrderByDescending(r => r)
            .FirstOrDefault()
            .Quality;

    /// <summary>Null where it is none.</summary>
    private static double? QualityOf(MediaTypeHeaderValue range) =>
        range.Parameters.FirstOrDefault(IsQuality) is not { } given ? 1
        : double.TryParse(
            given.Value.AsSpan(),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var quality
        )
        && quality <= 1
            ? quality
        : null;

    private static bool Contains(MediaTypeHeaderValue range, string mediaType) =>
        (
            range.MatchesAllTypes
            || (
                range.MatchesAllSubTypes
                && mediaType.StartsWith($"{range.Type}/", StringComparison.OrdinalIgnoreCase)
            )
            || range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)
        )
        && ParametersOf(range)
            .All(p =>
                Parameters.TryGetValue(p.Name.ToString(), out var values)
                && values.Contains(
                    HeaderUtilities.RemoveQuotes(p.Value).ToString(),
                    StringComparer.OrdinalIgnoreCase
                )
            );

    private static int SpecificityOf(MediaTypeHeaderValue range) =>
        range.MatchesAllTypes ? 0
        : range.MatchesAllSubTypes ? 1
        : 2 + ParametersOf(range).Count();

    // what follows the quality is not the media type's
    private static IEnumerable<NameValueHeaderValue> ParametersOf(MediaTypeHeaderValue range) =>
        range.Parameters.TakeWhile(p => !IsQuality(p));

    private static bool IsQuality(NameValueHeaderValue parameter) =>
        parameter.Name.Equals("q", StringComparison.OrdinalIgnoreCase);
}
