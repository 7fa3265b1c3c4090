using System.Net;
using System.Net.Sockets;

namespace JapanRussia.Api.Webhooks;

/// <summary>
/// Keeps messages from going where the server can go and the public cannot. Names are looked up once, what they stand for is
/// checked, and exactly that is connected to: a name that stands for something else a moment later changes nothing.
/// </summary>
/// <param name="lookUp">The addresses of a name.</param>
internal sealed class AddressGuard(
    WebhookOptions options,
    Func<string, CancellationToken, Task<IPAddress[]>> lookUp
)
{
    internal AddressGuard(WebhookOptions options)
        : this(options, Dns.GetHostAddressesAsync) { }

    /// <summary>What is wrong with an address as it is written; null where nothing is.</summary>
    internal string? Fault(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Host.Length == 0)
            return "It is not an absolute URL";
        if (
            address.Scheme != Uri.UriSchemeHttps
            && !(options.AllowHttp && address.Scheme == Uri.UriSchemeHttp)
        )
            return options.AllowHttp
                ? "Its scheme is neither https nor http"
                : "Its scheme is not https";
        if (address.UserInfo.Length > 0)
            return "It holds a user name or password";
        if (address.Fragment.Length > 0)
            return "It has a fragment, which is never sent";
        if (options.Ports is { } ports && !ports.Contains(address.Port))
            return $"Its port is {address.Port}; allowed: {string.Join(", ", ports)}";
        // every spelling of an IPv4 address, be it octal, in one number or short, is one address to Uri
        return IPAddress.TryParse(address.DnsSafeHost, out var ip) && !MayReach(ip)
            ? Refusal(address.Host, ip)
            : null;
    }

    /// <summary>A handler that follows no redirect, asks no proxy, and connects to what was checked.</summary>
    internal SocketsHttpHandler Handler() =>
        new()
        {
            AllowAutoRedirect = false,
            // a proxy would connect by itself, to whatever it likes
            UseProxy = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            // names are looked up again now and then
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            MaxResponseHeadersLength = 16,
            // what an answer says besides its status is nobody's concern
            MaxResponseDrainSize = 1024,
            ResponseDrainTimeout = TimeSpan.FromSeconds(1),
            ConnectCallback = (context, cancellation) => Connect(context.DnsEndPoint, cancellation),
        };

    private async ValueTask<Stream> Connect(DnsEndPoint target, CancellationToken cancellation)
    {
        var addresses = IPAddress.TryParse(target.Host, out var literal)
            ? [literal]
            : await lookUp(target.Host, cancellation);
        // one bad address among good ones is no accident
        if (addresses.FirstOrDefault(a => !MayReach(a)) is { } refused)
            throw new AddressRefusedException(Refusal(target.Host, refused));
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool MayReach(IPAddress address) =>
        PublicAddress.Is(address)
        || options.AllowNetworks.Any(n =>
            n.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
        );

    private static string Refusal(string host, IPAddress address) =>
        host == $"{address}" || host == $"[{address}]"
            ? $"{address} is not a public address"
            : $"{host} stands for {address}, which is not a public address";
}

/// <summary>A connection that is not made, for it would leave the public Internet.</summary>
internal sealed class AddressRefusedException(string message) : IOException(message);
