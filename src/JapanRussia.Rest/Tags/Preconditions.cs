using System.Globalization;
using JapanRussia.Rest.Problems;
using Microsoft.Net.Http.Headers;

namespace JapanRussia.Rest.Tags;

/// <summary>Whoever changes something says which version of it they have seen: blind changes are not taken.</summary>
public static class Preconditions
{
    /// <param name="version">The version that stands.</param>
    public static ProblemAnswer? CheckIfMatch(HttpRequest request, int version)
    {
        var given = request.Headers.IfMatch;
        if (given.Count == 0)
            return new(
                ProblemKind.PreconditionRequired,
                $"Send If-Match with the ETag of what you have seen; it is at version {version} now."
            );
        return
            EntityTagHeaderValue.TryParseList(given, out var tags)
            && tags.Any(t => t.Equals(EntityTagHeaderValue.Any) || VersionOf(t) == version)
            ? null
            : new(
                ProblemKind.Stale,
                $"It is at version {version} now, which is not the one that If-Match names."
            );
    }

    // "7-123-abcd1234" is version 7 of a thing, as is "7"
    private static int? VersionOf(EntityTagHeaderValue tag) =>
        int.TryParse(
            tag.Tag.AsSpan().Trim('"').ToString().Split('-')[0],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var version
        )
            ? version
            : null;
}
