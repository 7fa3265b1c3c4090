using Npgsql;

namespace JapanRussia.LocalPostgres.Cluster;

internal static class KeepRunning
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Looks once a second whether the server is there, and starts it again when it is not.</summary>
    public static async Task RunAsync(
        ClusterFolder folder,
        Postmaster listening,
        LocalServerOptions options,
        CancellationToken ct
    )
    {
        while (true)
        {
            await Task.Delay(Pause, ct);
            if (IsGone(folder, listening))
                try
                {
                    await folder.ExplainAsync(() =>
                        RestartAloneAsync(folder, listening, options, ct)
                    );
                }
                catch (OperationCanceledException) when (!ct.IsCancellationRequested)
                {
                    // Somebody ended pg_ctl: it is tried again.
                }
        }
    }

    static async Task<bool> RestartAloneAsync(
        ClusterFolder folder,
        Postmaster listening,
        LocalServerOptions options,
        CancellationToken ct
    )
    {
        // Of several programs that use the server, one starts it and the others find it running.
        await using var launching = await FileLock.ExclusiveAsync(folder.LaunchLock, ct);
        var gone = IsGone(folder, listening);
        if (gone)
            await RestartAsync(folder, listening, options, ct);
        // Dead connections of the old server would be met one by one.
        NpgsqlConnection.ClearAllPools();
        return gone;
    }

    static async Task RestartAsync(
        ClusterFolder folder,
        Postmaster listening,
        LocalServerOptions options,
        CancellationToken ct
    )
    {
        if (File.Exists(folder.StoppedByHand))
            throw new LocalServerException(
                $"The PostgreSQL in {folder.Root} was stopped by hand (db stop)."
            );
        if (folder.DataVersion is null)
            throw new LocalServerException(
                $"The data of the PostgreSQL in {folder.Root} are gone: {folder.Data} holds no cluster any more."
            );
        // It lives and nobody can reach it: its socket was deleted.
        if (Postmaster.Read(folder.Data) is { } deaf && deaf.Lives())
            await Stop.FastAsync(folder, deaf, ct);
        var (started, _) = await Launch.RunAsync(folder, options, ct);
        options.Report?.Invoke(
            $"The PostgreSQL in {folder.Root} was gone; it was started again as process {started.ProcessId}."
        );
        if ((started.Host, started.Port) != (listening.Host, listening.Port))
            throw new LocalServerException(
                $"The PostgreSQL in {folder.Root} was started again and listens elsewhere: start this program again."
            );
    }

    /// <summary>False also for one that starts, stops, or is too busy to answer: it needs time and nobody's help.</summary>
    static bool IsGone(ClusterFolder folder, Postmaster listening)
    {
        try
        {
            if (listening.IsListening())
                return false;
            return Postmaster.Read(folder.Data) is not { } found
                || !found.Lives()
                || (found.IsReady && !found.HasSocket());
        }
        // What cannot be looked at now is looked at again in a second.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
