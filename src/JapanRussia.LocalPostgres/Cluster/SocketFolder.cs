using System.Security.Cryptography;
using System.Text;

namespace JapanRussia.LocalPostgres.Cluster;

internal static class SocketFolder
{
    // A socket's path may have 103 bytes on macOS (107 on Linux), and "/.s.PGSQL.5432" is part of it.
    const int Longest = 103 - 14;

    /// <summary>The folder "run" beside the data; a short one elsewhere when its path is too long, or not plain enough for a list.</summary>
    public static string For(string root)
    {
        var beside = Path.Combine(root, "run");
        var plain = beside.All(c => char.IsAsciiLetterOrDigit(c) || "/._-".Contains(c));
        if (OperatingSystem.IsWindows() || (plain && beside.Length <= Longest))
            return beside;
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(root)))[..12];
        // Anybody may plant a folder in /tmp, and root would hand it to the server's account: /run is root's own.
        var parent = Environment.IsPrivilegedProcess && Directory.Exists("/run") ? "/run" : "/tmp";
        return Path.Combine(parent, $"japanrussia-{name}");
    }
}
