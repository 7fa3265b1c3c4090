using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Representations;
using Microsoft.Net.Http.Headers;

namespace JapanRussia.Rest.Tags;

/// <summary>
/// Entity tags. A list's tag holds the data set's version; an item's begins with its own version, which is what a writer
/// sends back, and goes on with the data set's, for an item shows names that belong to others. Where an answer says under
/// which address the service is known, that is part of its tag too.
/// </summary>
public static class EntityTags
{
    // another build may write the same data in another form
    private static readonly string Build = (
        Assembly.GetEntryAssembly() ?? typeof(EntityTags).Assembly
    ).ManifestModule.ModuleVersionId.ToString("N")[..8];

    /// <summary>The version of the data set that an answer was made from; in every answer that was made from it.</summary>
    public const string DatasetVersion = "Dataset-Version";

    /// <summary>What the answers of one address differ by; whether they are compressed is among it.</summary>
    public const string Vary = "Accept, Accept-Encoding, Authorization";

    /// <summary>Tags an answer that is a list or was computed, and says whether the client has it already.</summary>
    /// <param name="form">The representation: one address has a tag for each.</param>
    public static bool SetTagAndCheckNotModified(
        HttpContext http,
        long dataset,
        Representation form
    ) =>
        SetHeadersAndCheck(
            http,
            new(
                $"\"{dataset}-{Build}-{$"{form}".ToLowerInvariant()}{SuffixFor(Link.Prefix)}\"",
                isWeak: true
            ),
            dataset
        );

    /// <summary>Tags an answer that is one thing, and says whether the client has it already.</summary>
    /// <param name="form">Empty for plain JSON, whose tag a writer sends back.</param>
    /// <param name="prefix">What stands before the addresses in it, where that is not <see cref="Link.Prefix"/>.</param>
    public static bool SetTagAndCheckNotModified(
        HttpContext http,
        int version,
        long dataset,
        string form = "",
        string? prefix = null
    ) => SetHeadersAndCheck(http, new(MakeItemTag(version, dataset, form, prefix)), dataset);

    public static string MakeItemTag(
        int version,
        long dataset,
        string form = "",
        string? prefix = null
    ) =>
        $"\"{version}-{dataset}-{Build}{(form.Length > 0 ? "-" : "")}{form}{SuffixFor(prefix ?? Link.Prefix)}\"";

    private static string SuffixFor(string prefix) =>
        prefix.Length == 0
            ? ""
            : $"-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(prefix)))[..8]}";

    private static bool SetHeadersAndCheck(HttpContext http, EntityTagHeaderValue tag, long dataset)
    {
        var headers = http.Response.Headers;
        headers[DatasetVersion] = $"{dataset}";
        // what was asked for in a body has no address that a cache could know it by
        if (!HttpMethods.IsGet(http.Request.Method))
            return false;
        headers.ETag = tag.ToString();
        var known = http.User.Identity?.IsAuthenticated == true;
        headers.CacheControl = known ? "private, no-cache" : "no-cache";
        headers.Vary = Vary;
        return EntityTagHeaderValue.TryParseList(http.Request.Headers.IfNoneMatch, out var held)
            && held.Any(k =>
                k.Equals(EntityTagHeaderValue.Any) || k.Compare(tag, useStrongComparison: false)
            );
    }
}
