using JapanRussia.Rest.Problems;
using Microsoft.Net.Http.Headers;

namespace JapanRussia.Rest.Requests;

/// <summary>Looks at the charset that a body is said to have: what is not UTF-8 is refused, never guessed.</summary>
public static class CheckCharset
{
    /// <summary>The charset that a media type names, in lower case; null where it names none.</summary>
    public static string? ReadName(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.Charset.Value?.Trim('"').ToLowerInvariant() is { Length: > 0 } charset
            ? charset
            : null;

    public static ProblemAnswer? FindProblem(string? contentType) =>
        ReadName(contentType) is { } charset and not "utf-8"
            ? new(
                ProblemKind.UnsupportedMediaType,
                $"The body is said to be {charset}. It is UTF-8."
            )
            : null;
}
