namespace JapanRussia.Api.Commands;

/// <summary>The addresses on which the API listens.</summary>
internal static class ListenOn
{
    internal static string[] Addresses(string given) =>
        given.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What is wrong with them; null where nothing is.</summary>
    internal static string? Fault(string given) =>
        Addresses(given) is not { Length: > 0 } addresses
            ? "There is not an address to listen on, such as http://localhost:8080."
            : addresses.Select(FaultOf).FirstOrDefault(fault => fault is not null);

    private static string? FaultOf(string given)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(given);
        }
        catch (FormatException)
        {
            return $"'{given}' is not an address to listen on, such as http://localhost:8080.";
        }
        return address.Scheme != "http"
                ? $"The API cannot listen on '{given}': it speaks http; TLS is for a proxy in front of it."
            : address.PathBase.Length > 0
                ? $"The API cannot listen on '{given}': an address to listen on has no path."
            : address is { IsUnixPipe: false, IsNamedPipe: false, Host: not ("*" or "+") }
            && Uri.CheckHostName(address.Host) == UriHostNameType.Unknown
                ? $"'{given}' is not an address to listen on, such as http://localhost:8080: '{address.Host}' is not a host."
            : address is { IsUnixPipe: false, IsNamedPipe: false, Port: < 0 or > ushort.MaxValue }
                ? $"The API cannot listen on '{given}': a port is a number up to 65535."
            : null;
    }
}
