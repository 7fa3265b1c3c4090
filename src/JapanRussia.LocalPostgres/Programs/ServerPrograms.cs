using System.Text.RegularExpressions;
using JapanRussia.LocalPostgres.Processes;

namespace JapanRussia.LocalPostgres.Programs;

/// <summary>A folder with initdb, pg_ctl and postgres, and the version they say they are.</summary>
internal sealed partial record ServerPrograms(string Folder, string Version)
{
    public const int OldestVersion = 15;

    static readonly string[] Names = ["initdb", "pg_ctl", "postgres"];

    public int Major => int.Parse(Version.AsSpan(0, Version.TakeWhile(char.IsAsciiDigit).Count()));

    /// <summary>Null when the folder does not hold them all, or they do not run here as the server's account.</summary>
    public static async Task<ServerPrograms?> AskAsync(
        string folder,
        Account? account,
        CancellationToken ct
    )
    {
        var programs = new ServerPrograms(folder, "");
        if (!Names.All(name => File.Exists(programs.PathOf(name))))
            return null;
        var outcome = await programs.RunAsync(
            account,
            "postgres",
            ["--version"],
            Path.GetPathRoot(folder)!,
            ct
        );
        var version = VersionPattern.Match(outcome.Output);
        return outcome.Succeeded && version.Success
            ? programs with
            {
                Version = version.Groups[1].Value,
            }
            : null;
    }

    /// <summary>Runs one of the programs, as the server's account if there is one.</summary>
    public Task<Outcome> RunAsync(
        Account? account,
        string name,
        IEnumerable<string> arguments,
        string workingFolder,
        CancellationToken ct
    )
    {
        var line = CommandLine(account, PathOf(name), arguments);
        return Command.RunAsync(line[0], line[1..], workingFolder, ct);
    }

    string[] CommandLine(Account? account, string program, IEnumerable<string> arguments)
    {
        string[] line = Libraries() is { } libraries
            ? ["env", $"LD_LIBRARY_PATH={libraries}", program, .. arguments]
            : [program, .. arguments];
        return account is null ? line : account.Running(line);
    }

    // Debian's programs look for libpq among the system's libraries; unpacked by us, it lies beside them.
    string? Libraries()
    {
        const string inside = "/usr/lib/postgresql/";
        var at = Folder.IndexOf(inside, StringComparison.Ordinal);
        return at <= 0
            ? null
            : Directory
                .GetFiles(Folder[..at] + "/usr/lib", "libpq.so.5", SearchOption.AllDirectories)
                .Select(Path.GetDirectoryName)
                .FirstOrDefault();
    }

    string PathOf(string name) =>
        Path.Combine(Folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name);

    // postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)
    [GeneratedRegex(@"\(PostgreSQL\) (\d+\S*)")]
    private static partial Regex VersionPattern { get; }
}
