using JapanRussia.LocalPostgres.Programs;

namespace JapanRussia.LocalPostgres.Cluster;

internal static class RunningServer
{
    // No process has this number: it is above the highest that Linux, macOS and Windows give out.
    const string NoProcess = "2147483647";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The server of this folder once it takes connections, waiting for one that starts or stops; null when none lives.</summary>
    public static async Task<Postmaster?> RunningAsync(
        this ClusterFolder folder,
        CancellationToken ct
    )
    {
        for (var started = Environment.TickCount64; ; await Task.Delay(20, ct))
        {
            if (Postmaster.Read(folder.Data) is not { } found)
                return null;
            if (found.Answers())
            {
                if (found.IsReady)
                    return found;
            }
            else if (!found.Lives() && !folder.MayBeBeingWritten(found))
                return null;
            if (Environment.TickCount64 - started > Patience.TotalMilliseconds)
                throw new LocalServerException(
                    $"A PostgreSQL (process {found.ProcessId}) holds {folder.Data} but has not answered for {Patience.TotalSeconds:0} seconds."
                        + $"\nIts log is {folder.Log}. End it (kill -INT {found.ProcessId}) and try again."
                );
        }
    }

    public static void NoteStart(this ClusterFolder folder, ServerPrograms programs)
    {
        File.WriteAllLines(folder.StartedFrom, [programs.Folder, programs.Version]);
        File.Delete(folder.StoppedByHand);
    }

    /// <summary>It is stopped on purpose: those who use it must not start it again.</summary>
    public static void NoteStop(this ClusterFolder folder) =>
        File.WriteAllBytes(folder.StoppedByHand, []);

    /// <summary>What the running server was started from, as noted then: to ask the programs anew would double the time of an adoption.</summary>
    public static ServerPrograms NotedStart(this ClusterFolder folder)
    {
        var lines = File.ReadAllLines(folder.StartedFrom);
        return new(lines[0], lines[1]);
    }

    /// <summary>
    /// Clears what a killed server left. PostgreSQL itself takes a zombie, or a stranger with the same number, for a
    /// living server. The file is not deleted: a number that nobody has makes PostgreSQL look for surviving
    /// backends in shared memory, as it does after any crash, and two servers on one folder would destroy the data.
    /// </summary>
    public static void ClearLeftOvers(this ClusterFolder folder)
    {
        foreach (var socket in Directory.GetFiles(folder.Sockets, ".s.PGSQL.*"))
            File.Delete(socket);
        var file = Path.Combine(folder.Data, "postmaster.pid");
        if (Postmaster.Read(folder.Data) is not { } dead)
            return;
        if (dead.ProcessId == 0)
        {
            File.Delete(file); // empty or torn, and PostgreSQL would refuse to start
            return;
        }
        string[] lines = [NoProcess, .. File.ReadAllLines(file).Skip(1)];
        var changed = $"{file}.{Guid.NewGuid():N}"; // a new file: root must not write through a link of the server's account
        using (
            var text = new StreamWriter(new FileStream(changed, FileMode.CreateNew))
            {
                NewLine = "\n",
            }
        )
            foreach (var line in lines)
                text.WriteLine(line);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(changed, File.GetUnixFileMode(changed) | UnixFileMode.OtherRead);
        File.Move(changed, file, overwrite: true);
    }

    // A launcher killed at the wrong moment leaves a server that has made its file and not yet filled it.
    static bool MayBeBeingWritten(this ClusterFolder folder, Postmaster found) =>
        found.ProcessId == 0
        && TimeProvider.System.GetUtcNow()
            - File.GetLastWriteTimeUtc(Path.Combine(folder.Data, "postmaster.pid"))
            < TimeSpan.FromSeconds(2);
}
