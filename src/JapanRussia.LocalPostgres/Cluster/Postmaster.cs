using System.ComponentModel;
using System.Diagnostics;
using System.Net.Sockets;

namespace JapanRussia.LocalPostgres.Cluster;

/// <summary>A server as its postmaster.pid tells of it, which may be a lie: the file outlives a kill.</summary>
internal sealed record Postmaster(
    int ProcessId,
    long StartedAt,
    int Port,
    string Host,
    string Status,
    string Head
)
{
    public bool IsReady => Status == "ready";

    /// <summary>Null when there is no such file; a file not (yet) whole gives process 0.</summary>
    public static Postmaster? Read(string data)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(Path.Combine(data, "postmaster.pid"));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        // Process, data folder, start, port, socket folder, listen address, shared memory, status.
        string Line(int n) => n <= lines.Length ? lines[n - 1].Trim() : "";
        _ = int.TryParse(Line(1), out var process);
        _ = long.TryParse(Line(3), out var startedAt);
        _ = int.TryParse(Line(4), out var port);
        var host = Line(6) is { Length: > 0 } address ? address : Line(5);
        return new(process, startedAt, port, host, Line(8), HeadOf(lines));
    }

    /// <summary>Whether somebody listens where the file says. The surest sign, and the only one that reaches into another container.</summary>
    public bool Answers() =>
        // A port, unlike a private socket, may belong to another program by now.
        Host is not ""
        && Port is not 0
        && (IsOnSocket || Lives())
        && IsListening();

    bool IsOnSocket => Host.StartsWith('/');

    string SocketFile => $"{Host}/.s.PGSQL.{Port}";

    /// <summary>Whether the file is still there by which it is reached.</summary>
    public bool HasSocket() => !IsOnSocket || File.Exists(SocketFile);

    /// <summary>Whether anybody listens there.</summary>
    public bool IsListening()
    {
        using var socket = IsOnSocket
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (IsOnSocket)
                socket.Connect(new UnixDomainSocketEndPoint(SocketFile));
            else
                socket.Connect(Host, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Whether the process is this very server: not a zombie, and not a stranger that was given the same number.</summary>
    public bool Lives()
    {
        if (ProcessId <= 0)
            return false;
        if (!OperatingSystem.IsLinux())
            return StartedThen();
        try
        {
            var stat = File.ReadAllText($"/proc/{ProcessId}/stat"); // 4711 (postgres) S …
            if (!stat.Contains("(postgres)") || stat[stat.LastIndexOf(')') + 2] is 'Z' or 'X')
                return false;
            // A server works inside its data folder; the same file seen from there is the same server, symlinks or not.
            return HeadOf(File.ReadAllLines($"/proc/{ProcessId}/cwd/postmaster.pid")) == Head;
        }
        catch (UnauthorizedAccessException)
        {
            return StartedThen(); // a container's root may lack the right to look into another account's process
        }
        catch (IOException)
        {
            return false;
        }
    }

    bool StartedThen()
    {
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            var startedAt = new DateTimeOffset(process.StartTime).ToUnixTimeSeconds();
            return process.ProcessName == "postgres" && Math.Abs(startedAt - StartedAt) < 10;
        }
        catch (Exception e)
            when (e is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return false;
        }
    }

    // What stays the same as long as the server lives: process, data folder, start.
    static string HeadOf(string[] lines) => string.Join('\n', lines.Take(3));
}
