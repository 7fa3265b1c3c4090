using System.Globalization;
using JapanRussia.Api.Http;
using Microsoft.Net.Http.Headers;

namespace JapanRussia.Api.Writes;

/// <summary>Whoever changes something says which version of it they have seen: blind changes are not taken.</summary>
internal static class Preconditions
{
    /// <param name="version">The version that stands.</param>
    internal static ProblemAnswer? Problem(HttpRequest request, int version)
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

    /// <summary>What was found, if it is there and at the version that the request has seen.</summary>
    internal static (TEntity? Entity, ProblemAnswer? Problem) Met<TEntity>(
        TEntity? found,
        HttpRequest request,
        bool evenRetracted
    )
        where TEntity : DraftedEntity
    {
        if (found is null)
            return (null, new(ProblemKind.NotFound, "Nothing in the database has this address."));
        if (found.Status == ClaimStatus.Retracted && !evenRetracted)
            return (null, new(ProblemKind.Gone, "It was retracted; it can be restored."));
        return Problem(request, found.Version) is { } unseen ? (null, unseen) : (found, null);
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
