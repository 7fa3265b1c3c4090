using System.Net;
using System.Net.Sockets;

namespace JapanRussia.LocalPostgres.Cluster;

internal static class ServerSettings
{
    /// <summary>What pg_ctl hands to the server, ready for its shell.</summary>
    public static string For(ClusterFolder folder, LocalServerOptions options)
    {
        Dictionary<string, string> settings = new()
        {
            ["max_connections"] = "200",
            ["shared_buffers"] = "256MB",
            ["log_min_messages"] = "warning",
        };
        if (OperatingSystem.IsWindows())
        {
            settings["listen_addresses"] = "127.0.0.1";
            settings["port"] = $"{FreePort()}";
        }
        else
        {
            // A socket in a private folder: no port to race for, nothing on the network.
            settings["listen_addresses"] = "";
            settings["port"] = "5432";
            settings["unix_socket_directories"] = folder.Sockets;
            settings["unix_socket_permissions"] = "0700";
        }
        if (!options.Durable)
            foreach (var name in (string[])["fsync", "synchronous_commit", "full_page_writes"])
                settings[name] = "off";
        foreach (var (name, value) in options.Settings ?? new Dictionary<string, string>())
            settings[name] = value;
        return string.Join(' ', settings.Select(s => $"-c {Quoted($"{s.Key}={s.Value}")}"));
    }

    static string Quoted(string text) =>
        OperatingSystem.IsWindows() ? $"\"{text}\"" : $"'{text.Replace("'", @"'\''")}'";

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
