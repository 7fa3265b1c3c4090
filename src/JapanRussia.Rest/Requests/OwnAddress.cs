using System.Text.RegularExpressions;
using JapanRussia.Rest.Json;
using Microsoft.Extensions.Primitives;

namespace JapanRussia.Rest.Requests;

/// <summary>
/// The address under which clients know this service, where the operator gives it: then it stands in every answer whatever a
/// request says of itself. Otherwise each request has its own scheme, host and prefix, as it came or as a known proxy tells.
/// </summary>
public sealed partial class OwnAddress
{
    public const string Setting = "JAPANRUSSIA_PUBLIC_ADDRESS";

    public const string Hosts = "AllowedHosts";

    private readonly Uri? given;
    private readonly PathString prefix;

    private OwnAddress(Uri? given, IConfiguration configuration)
    {
        (this.given, prefix) = (given, given?.AbsolutePath.TrimEnd('/') ?? "");
        AllowedHosts =
        [
            .. (configuration[Hosts] ?? "")
                .Split(
                    [';', ','],
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                )
                .Select(h => new StringSegment(h)),
        ];
    }

    /// <summary>The hosts by which requests may call the service; none where they may call it by any.</summary>
    public IList<StringSegment> AllowedHosts { get; }

    /// <summary>The whole of it, without a slash at the end; null where it is not given.</summary>
    public string? Text => given?.GetLeftPart(UriPartial.Path).TrimEnd('/');

    public static OwnAddress Read(IConfiguration configuration)
    {
        if (configuration[Setting]?.Trim() is not { Length: > 0 } text)
            return new(null, configuration);
        if (
            !Uri.TryCreate(text, UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https")
            || address.Host.Length == 0
            || address.UserInfo.Length + address.Query.Length + address.Fragment.Length > 0
            || !IsPrefix(address.AbsolutePath)
        )
            throw new IOException(
                $"{Setting} is '{text}', which is no address such as https://claims.example.org or https://example.org/claims: http or https, a host and perhaps a path, and nothing else."
            );
        if (address.AbsolutePath.TrimEnd('/').EndsWith("/v1", StringComparison.Ordinal))
            throw new IOException(
                $"{Setting} is '{text}'; give the address of the whole service, without /v1."
            );
        return new(new UriBuilder(address) { Host = address.IdnHost }.Uri, configuration);
    }

    /// <summary>Whether a path can stand before the paths of the service.</summary>
    public static bool IsPrefix(string path) => Prefix().IsMatch(path);

    /// <summary>Gives the request its public address; what follows asks the request and nobody else.</summary>
    public void Apply(HttpContext http)
    {
        var request = http.Request;
        if (given is null)
            // without a Host header there is still the address that the client came to
            request.Host = request.Host.HasValue
                ? request.Host
                : new($"{http.Connection.LocalIpAddress}", http.Connection.LocalPort);
        else
        {
            request.Scheme = given.Scheme;
            request.Host = new(given.Authority);
            request.PathBase = prefix;
            // a proxy may take the prefix off or not
            if (prefix.HasValue && request.Path.StartsWithSegments(prefix, out var rest))
                request.Path = rest.HasValue ? rest : "/";
        }
        Link.Prefix = request.PathBase.ToUriComponent();
    }

    /// <summary>What stands before the paths of the service where an answer is read far from it.</summary>
    public static string ReadFrom(HttpRequest request) =>
        $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase}";

    [GeneratedRegex(@"^(/(?!\.{1,2}(/|$))[A-Za-z0-9._~-]+)*/?$", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();
}
