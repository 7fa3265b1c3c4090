namespace JapanRussia.LocalPostgres.Cluster;

/// <summary>Locks that the system gives back when their holder dies, however it dies (flock on Unix, share modes on Windows).</summary>
internal static class FileLock
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static FileStream Shared(string path) =>
        new(path, Opened(FileAccess.Read, FileShare.Read));

    /// <summary>Null when somebody else holds it.</summary>
    public static FileStream? TryExclusive(string path)
    {
        try
        {
            return new FileStream(path, Opened(FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (IsTaken(e))
        {
            return null;
        }
    }

    public static async Task<FileStream> ExclusiveAsync(string path, CancellationToken ct)
    {
        for (var started = Environment.TickCount64; ; await Task.Delay(15, ct))
        {
            if (TryExclusive(path) is { } held)
                return held;
            // Long, because the holder may be fetching PostgreSQL over a slow line.
            if (Environment.TickCount64 - started > Patience.TotalMilliseconds)
                throw new LocalServerException(
                    $"Another process has held {path} for {Patience.TotalMinutes:0} minutes. End it, or use another folder."
                );
        }
    }

    static FileStreamOptions Opened(FileAccess access, FileShare share)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = access,
            Share = share,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    // EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows.
    static bool IsTaken(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
