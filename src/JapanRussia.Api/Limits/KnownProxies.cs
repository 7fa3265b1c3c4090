using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace JapanRussia.Api.Limits;

/// <summary>X-Forwarded-For says who asks only where a proxy wrote it that is known; from anybody else it is not read.</summary>
internal static class KnownProxies
{
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
            ForwardedHeaders = ForwardedHeaders.XForwardedFor,
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
        app.UseForwardedHeaders(options);
    }
}
