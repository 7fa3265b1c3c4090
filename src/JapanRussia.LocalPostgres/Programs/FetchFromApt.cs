using System.Globalization;
using JapanRussia.LocalPostgres.Processes;

namespace JapanRussia.LocalPostgres.Programs;

internal static class FetchFromApt
{
    /// <summary>Downloads Debian's packages and unpacks them, which takes no rights; installing would.</summary>
    public static async Task<string> RunAsync(
        string folder,
        int? version,
        Action<string> report,
        CancellationToken ct
    )
    {
        const string prefix = "postgresql-";
        if (!Command.IsHere("apt-get") || !Command.IsHere("dpkg-deb"))
            throw new LocalServerException("apt-get is not here.");
        var list = await Command.RunAsync("apt-cache", ["pkgnames", prefix], folder, ct);
        var offered = list
            .Output.Split('\n')
            .Select(name =>
                int.TryParse(
                    name.AsSpan(Math.Min(prefix.Length, name.Length)),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var n
                )
                    ? n
                    : 0
            )
            .Where(n => n >= ServerPrograms.OldestVersion && n == (version ?? n))
            .DefaultIfEmpty()
            .Max();
        if (offered == 0)
            throw new LocalServerException(
                $"apt knows no PostgreSQL {(version is null ? $"from {ServerPrograms.OldestVersion} on" : version)}; has apt-get update been run?"
            );
        var package = $"{prefix}{offered}";
        report(
            $"PostgreSQL's programs{(version is null ? "" : $" of version {version}")} are not installed; fetching them with apt-get download ({package}, about 17 MB) into {Path.GetDirectoryName(folder)}"
        );
        await RunAsync("apt-get", ["download", package, "libpq5"], folder, ct);
        var unpacked = Path.Combine(folder, "debian");
        foreach (var archive in Directory.GetFiles(folder, "*.deb"))
            await RunAsync("dpkg-deb", ["-x", archive, unpacked], folder, ct);
        return Path.Combine(unpacked, "usr/lib/postgresql", $"{offered}", "bin");
    }

    static async Task RunAsync(
        string program,
        string[] arguments,
        string folder,
        CancellationToken ct
    )
    {
        var outcome = await Command.RunAsync(program, arguments, folder, ct);
        if (!outcome.Succeeded)
            throw new LocalServerException(
                $"{program} {arguments[0]} failed:\n{outcome.LastLines}"
            );
    }
}
