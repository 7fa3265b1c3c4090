using System.Security.Cryptography;
using JapanRussia.LocalPostgres.Processes;
using JapanRussia.LocalPostgres.Programs;

namespace JapanRussia.LocalPostgres.Cluster;

internal static class Initialise
{
    /// <summary>Makes the data folder under another name and renames it: it exists only when it is whole.</summary>
    public static async Task RunAsync(
        ClusterFolder folder,
        ServerPrograms programs,
        Account? account,
        LocalServerOptions options,
        CancellationToken ct
    )
    {
        options.Report?.Invoke($"Making a PostgreSQL {programs.Version} cluster in {folder.Root}");
        SetAside(folder, options);
        var made = $"{folder.Data}.new-{Guid.NewGuid():N}";
        var password = $"{folder.Password}.{Guid.NewGuid():N}";
        try
        {
            await Account.MakeFolderAsync(account, made, ct);
            await WritePasswordAsync(folder.Password, ct);
            await Account.CopyAsync(account, folder.Password, password, ct);
            List<string> arguments =
            [
                $"--pgdata={made}",
                $"--username={ClusterFolder.Superuser}",
                $"--pwfile={password}",
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                OperatingSystem.IsLinux() ? "--locale=C.UTF-8" : "--locale=C",
                "--data-checksums",
            ];
            if (!options.Durable)
                arguments.Add("--no-sync");
            var outcome = await programs.RunAsync(account, "initdb", arguments, folder.Root, ct);
            if (!outcome.Succeeded)
                throw new LocalServerException(
                    $"PostgreSQL's initdb ({programs.Folder}) could not make a cluster in {folder.Root}:\n{outcome.LastLines}\n{WaysOut.Elsewhere}"
                );
            Directory.Move(made, folder.Data);
        }
        finally
        {
            File.Delete(password);
            if (Directory.Exists(made))
                Directory.Delete(made, true);
        }
    }

    static void SetAside(ClusterFolder folder, LocalServerOptions options)
    {
        ClusterFolder.ClearAbandoned(folder.Root, "data.new-*");
        foreach (var copy in Directory.GetFiles(folder.Root, "password.*"))
            File.Delete(copy);
        if (!Directory.Exists(folder.Data))
            return;
        if (!Directory.EnumerateFileSystemEntries(folder.Data).Any())
        {
            Directory.Delete(folder.Data);
            return;
        }
        // No launcher of ours leaves this behind, so it may be somebody's: it is never deleted.
        var aside = $"{folder.Data}.unfinished-{Guid.NewGuid():N}";
        Directory.Move(folder.Data, aside);
        options.Report?.Invoke($"{folder.Data} was no whole cluster; it is now {aside}");
    }

    static async Task WritePasswordAsync(string path, CancellationToken ct)
    {
        File.Delete(path);
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var text = new StreamWriter(path, options);
        await text.WriteLineAsync(
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)).AsMemory(),
            ct
        );
    }
}
