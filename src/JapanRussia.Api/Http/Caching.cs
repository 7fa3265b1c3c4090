using Microsoft.Net.Http.Headers;

namespace JapanRussia.Api.Http;

/// <summary>
/// Entity tags. A list's tag holds the data set's version; an item's begins with its own version, which is what a writer
/// sends back, and ends in the data set's, for an item shows names that belong to others.
/// </summary>
internal static class Caching
{
    // another build may write the same data in another form
    private static readonly string Build =
        typeof(Caching).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    /// <param name="form">The representation: one address has a tag for each.</param>
    internal static EntityTagHeaderValue ListTag(long dataset, string form) =>
        new($"\"{dataset}-{Build}-{form}\"", isWeak: true);

    /// <param name="form">Empty for plain JSON, whose tag a writer sends back.</param>
    internal static EntityTagHeaderValue ItemTag(int version, long dataset, string form = "") =>
        new($"\"{version}-{dataset}-{Build}{(form.Length > 0 ? "-" : "")}{form}\"");

    /// <summary>Sets the tag, and says whether the client has this answer already.</summary>
    internal static bool IsCurrent(HttpContext http, EntityTagHeaderValue tag)
    {
        var headers = http.Response.Headers;
        headers.ETag = tag.ToString();
        headers.CacheControl = "no-cache";
        headers.Vary = "Accept";
        return EntityTagHeaderValue.TryParseList(http.Request.Headers.IfNoneMatch, out var known)
            && known.Any(k =>
                k.Equals(EntityTagHeaderValue.Any) || k.Compare(tag, useStrongComparison: false)
            );
    }
}
