using JapanRussia.LocalPostgres.Processes;
using JapanRussia.LocalPostgres.Programs;

namespace JapanRussia.LocalPostgres.Cluster;

internal static class Launch
{
    /// <summary>Starts the server of the folder, after making it if need be. The caller holds the launch lock and knows that none lives.</summary>
    public static async Task<(Postmaster, ServerPrograms)> RunAsync(
        ClusterFolder folder,
        LocalServerOptions options,
        CancellationToken ct
    )
    {
        var account = await Account.ForServerAsync(ct);
        var programs = await ChoosePrograms.RunAsync(options, folder, account, ct);
        await Account.MakeFolderAsync(account, folder.Sockets, ct);
        await Account.MakeFolderAsync(account, Path.GetDirectoryName(folder.Log)!, ct);
        if (folder.DataVersion is null)
            await Initialise.RunAsync(folder, programs, account, options, ct);
        if (!File.Exists(folder.Password))
            throw new LocalServerException(
                $"{folder.Password} is gone, and without it nobody gets into the data beside it.\n{WaysOut.Elsewhere}"
            );
        folder.ClearLeftOvers();
        KeepLogSmall(folder.Log);
        folder.NoteStart(programs);
        for (var attempt = 1; ; attempt++)
        {
            ct.ThrowIfCancellationRequested();
            var before = File.Exists(folder.Log) ? new FileInfo(folder.Log).Length : 0;
            var outcome = await StartAsync(
                folder,
                programs,
                account,
                ServerSettings.For(folder, options)
            );
            if (outcome.Succeeded && Postmaster.Read(folder.Data) is { } started)
                return (started, programs);
            ct.ThrowIfCancellationRequested();
            var log = LogSince(folder.Log, before);
            if (attempt == 100 || !PassesByItself(log))
                throw new LocalServerException(
                    $"PostgreSQL {programs.Version} ({programs.Folder}) did not start in {folder.Root}:\n"
                        + $"{Outcome.Tail(log)}\n{outcome.LastLines}\n{WaysOut.Elsewhere}"
                );
            await Task.Delay(100, ct);
            folder.ClearLeftOvers();
        }
    }

    static async Task<Outcome> StartAsync(
        ClusterFolder folder,
        ServerPrograms programs,
        Account? account,
        string settings
    )
    {
        try
        {
            // Not cancelled half way: that would end pg_ctl and leave the server without anybody to stop it.
            return await programs.RunAsync(
                account,
                "pg_ctl",
                ["start", "-D", folder.Data, "-l", folder.Log, "-w", "-t", "120", "-o", settings],
                folder.Root,
                CancellationToken.None
            );
        }
        catch (OperationCanceledException)
        {
            // A Ctrl-C ended pg_ctl, not always its server, which may be a moment from writing its file.
            await Task.Delay(300);
            await Stop.RunAsync(folder, CancellationToken.None);
            throw;
        }
    }

    // The backends of a killed postmaster need a moment to notice; a free TCP port may be taken before we have it.
    static bool PassesByItself(string log) =>
        log.Contains("is still in use")
        || (OperatingSystem.IsWindows() && log.Contains("could not bind"));

    static void KeepLogSmall(string log)
    {
        if (File.Exists(log) && new FileInfo(log).Length > 10_000_000)
            File.Move(log, $"{log}.1", overwrite: true);
    }

    static string LogSince(string log, long position)
    {
        if (!File.Exists(log))
            return "";
        using var text = new StreamReader(log);
        text.BaseStream.Position = position;
        return text.ReadToEnd();
    }
}
