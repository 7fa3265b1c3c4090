using System.Net;
using System.Net.Sockets;
using JapanRussia.Api.Access;

namespace JapanRussia.Api.Limits;

/// <summary>How often one party may ask.</summary>
/// <param name="Party">A caller, or else an address.</param>
/// <param name="Policy">The name of the limit.</param>
/// <param name="PerSecond">0 where there is none.</param>
internal readonly record struct Quota(string Party, string Policy, int PerSecond);

/// <summary>How often parties may ask.</summary>
internal sealed record RateLimits(int AnonymousPerSecond, int KeyPerSecond)
{
    internal static RateLimits From(IConfiguration configuration) =>
        new(
            WholeNumber.Read(configuration, "RateLimits:AnonymousPerSecond") ?? 100,
            WholeNumber.Read(configuration, "RateLimits:KeyPerSecond") ?? 1000
        );

    internal Quota Of(HttpContext http) =>
        Caller.Of(http) is { } caller
            ? new(caller.Subject, "caller", KeyPerSecond)
            : new(Party(http.Connection.RemoteIpAddress), "anonymous", AnonymousPerSecond);

    // one customer of a provider has a whole /64 of addresses
    private static string Party(IPAddress? address) =>
        address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8))
            : $"{address?.MapToIPv4()}";
}
