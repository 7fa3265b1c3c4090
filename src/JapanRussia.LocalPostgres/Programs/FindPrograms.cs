using System.Runtime.CompilerServices;
using JapanRussia.LocalPostgres.Processes;

namespace JapanRussia.LocalPostgres.Programs;

internal static class FindPrograms
{
    /// <summary>What runs on this machine, of whatever version, the most wanted first.</summary>
    public static async IAsyncEnumerable<ServerPrograms> RunAsync(
        LocalServerOptions options,
        string folder,
        Account? account,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        if (Named(options) is { } named)
            yield return await ServerPrograms.AskAsync(named, account, ct)
                ?? throw new LocalServerException(
                    $"{named} was named as the folder of PostgreSQL's programs, but initdb, pg_ctl and postgres do not run from there"
                        + (account is null ? "." : $" as the user {account.Name}.")
                );
        var seen = new HashSet<string>();
        foreach (
            var candidate in OnPath().Concat(Installed()).Concat(FetchPrograms.Fetched(folder))
        )
            if (
                seen.Add(candidate)
                && await ServerPrograms.AskAsync(candidate, account, ct) is { } programs
            )
                yield return programs;
    }

    static string? Named(LocalServerOptions options) =>
        (options.Programs ?? Environment.GetEnvironmentVariable("JAPANRUSSIA_PG_BIN"))
            is { Length: > 0 } named
            ? Path.GetFullPath(named)
            : null;

    // Often a link, as /usr/local/bin/initdb: the other programs are beside what it leads to.
    static IEnumerable<string> OnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => new FileInfo(
                Path.Combine(folder, OperatingSystem.IsWindows() ? "initdb.exe" : "initdb")
            ))
            .Where(initdb => initdb.Exists)
            .Select(initdb =>
                Path.GetDirectoryName(initdb.ResolveLinkTarget(true)?.FullName ?? initdb.FullName)!
            );

    static IEnumerable<string> Installed() =>
        [
            .. Versions("/usr/lib/postgresql", "*"),
            .. Versions("/usr", "pgsql-*"),
            "/usr/local/pgsql/bin",
            .. Versions("/opt/homebrew/opt", "postgresql*"),
            .. Versions("/usr/local/opt", "postgresql*"),
            .. Versions("/home/linuxbrew/.linuxbrew/opt", "postgresql*"),
            .. Versions(@"C:\Program Files\PostgreSQL", "*"),
        ];

    /// <summary>The folders bin of 17, postgresql@17, pgsql-17 and the like, the newest first.</summary>
    public static IEnumerable<string> Versions(string parent, string pattern) =>
        Directory.Exists(parent)
            ? Directory
                .GetDirectories(parent, pattern)
                .OrderByDescending(folder =>
                    int.TryParse(
                        string.Concat(folder.Reverse().TakeWhile(char.IsAsciiDigit).Reverse()),
                        out var n
                    )
                        ? n
                        : 0
                )
                .Select(folder => Path.Combine(folder, "bin"))
            : [];
}
