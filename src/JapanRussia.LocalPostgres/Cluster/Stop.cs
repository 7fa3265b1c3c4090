using JapanRussia.LocalPostgres.Processes;
using Npgsql;

namespace JapanRussia.LocalPostgres.Cluster;

internal static class Stop
{
    /// <summary>Stops the server of the folder; false when none lives. The caller holds the launch lock.</summary>
    public static async Task<bool> RunAsync(ClusterFolder folder, CancellationToken ct)
    {
        if (await folder.RunningAsync(ct) is not { } running)
            return false;
        // It answers, yet the process number means somebody else here: pg_ctl would send that one the signal.
        if (!running.Lives())
            throw new LocalServerException(
                $"The PostgreSQL on {folder.Data} is not a process of this system (another container?): stop it where it was started."
            );
        NpgsqlConnection.ClearAllPools(); // else a server started here again meets the dead connections of this one
        try
        {
            await FastAsync(folder, running, ct);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // An impatient Ctrl-C ended pg_ctl, perhaps before it had told the server.
            await RunAsync(folder, ct);
        }
        return true;
    }

    /// <summary>Cuts its connections and waits until it is gone.</summary>
    public static async Task FastAsync(
        ClusterFolder folder,
        Postmaster running,
        CancellationToken ct
    )
    {
        var outcome = await folder
            .NotedStart()
            .RunAsync(
                await Account.ForServerAsync(ct),
                "pg_ctl",
                ["stop", "-D", folder.Data, "-m", "fast", "-w", "-t", "60"],
                folder.Root,
                ct
            );
        if (!outcome.Succeeded)
            throw new LocalServerException(
                $"PostgreSQL (process {running.ProcessId}) in {folder.Root} did not stop:\n{outcome.LastLines}\nIts log is {folder.Log}."
            );
    }
}
