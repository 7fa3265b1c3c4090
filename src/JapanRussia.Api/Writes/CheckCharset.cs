using JapanRussia.Api.Http;
using Microsoft.Net.Http.Headers;

namespace JapanRussia.Api.Writes;

/// <summary>Looks at the charset that a body is said to have: what is not UTF-8 is refused, never guessed.</summary>
internal static class CheckCharset
{
    /// <summary>The charset that a media type names, in lower case; null where it names none.</summary>
    internal static string? In(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.Charset.Value?.Trim('"').ToLowerInvariant() is { Length: > 0 } charset
            ? charset
            : null;

    internal static ProblemAnswer? Problem(string? contentType) =>
        In(contentType) is { } charset and not "utf-8"
            ? new(
                ProblemKind.UnsupportedMediaType,
                $"The body is said to be {charset}. It is UTF-8."
            )
            : null;
}
