using System.Net;
using JapanRussia.Rest.Requests;
using Microsoft.AspNetCore.HttpOverrides;

namespace JapanRussia.Api.Limits;

/// <summary>
/// Who asks, and by which address, is said by X-Forwarded-For, -Proto, -Host and -Prefix only where a proxy wrote them that
/// is known; from anybody else they are not read.
/// </summary>
internal static class KnownProxies
{
    private const string Prefix = "X-Forwarded-Prefix";
    private const string Proto = "X-Forwarded-Proto";

    internal static void UseKnownProxies(this WebApplication app)
    {
        var given = app.Configuration["ForwardedHeaders:KnownProxies"] ?? "";
        var known = given.Split(
            [',', ';', ' '],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        if (known.Length == 0)
            return;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.All,
            // from proxy to proxy, as far as they are known
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in known)
            if (IPAddress.TryParse(proxy, out var address))
                options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(proxy, out var network))
                options.KnownIPNetworks.Add(network);
            else
                throw new IOException(
                    $"ForwardedHeaders__KnownProxies names '{proxy}', which is neither an address nor a network such as 10.0.0.0/8."
                );
        app.Use(
            (http, next) =>
            {
                DropMalformed(http.Request.Headers);
                return next(http);
            }
        );
        app.UseForwardedHeaders(options);
        app.Use(
            (http, next) =>
            {
                // proxies write the prefix with or without a slash at its end
                http.Request.PathBase = http.Request.PathBase.Value!.TrimEnd('/');
                return next(http);
            }
        );
    }

    // the framework checks a host's letters, but takes any scheme and any path
    private static void DropMalformed(IHeaderDictionary headers)
    {
        if (headers.GetCommaSeparatedValues(Prefix).Any(p => !OwnAddress.IsPrefix(p)))
            headers.Remove(Prefix);
        var schemes = headers.GetCommaSeparatedValues(Proto);
        if (schemes.All(p => p.ToLowerInvariant() is "http" or "https"))
            headers.SetCommaSeparatedValues(Proto, [.. schemes.Select(p => p.ToLowerInvariant())]);
        else
            headers.Remove(Proto);
    }
}
