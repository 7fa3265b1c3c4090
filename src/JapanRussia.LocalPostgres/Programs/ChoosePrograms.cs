using JapanRussia.LocalPostgres.Cluster;
using JapanRussia.LocalPostgres.Processes;

namespace JapanRussia.LocalPostgres.Programs;

internal static class ChoosePrograms
{
    /// <summary>Programs that can run the folder's data, or any recent ones when it has none; fetched if there are none here.</summary>
    public static async Task<ServerPrograms> RunAsync(
        LocalServerOptions options,
        ClusterFolder folder,
        Account? account,
        CancellationToken ct
    )
    {
        var data = folder.DataVersion;
        List<ServerPrograms> others = [];
        await foreach (var programs in FindPrograms.RunAsync(options, folder.Root, account, ct))
        {
            if (Fits(programs, data))
            {
                if (others is [var passedOver, ..])
                    options.Report?.Invoke(
                        $"Using PostgreSQL {programs.Version} in {programs.Folder}, not {passedOver.Version} in {passedOver.Folder}: "
                            + (
                                data is null
                                    ? $"{ServerPrograms.OldestVersion} or later is needed"
                                    : $"the data in {folder.Root} are of {data}"
                            )
                    );
                return programs;
            }
            others.Add(programs);
        }
        var (fetched, reasons) = await FetchPrograms.RunAsync(options, folder, account, ct);
        return fetched ?? throw new LocalServerException(WaysOut.Without(folder, others, reasons));
    }

    /// <summary>What a start would use of what is here; null when it would have to fetch.</summary>
    public static async Task<ServerPrograms?> InstalledAsync(
        LocalServerOptions options,
        ClusterFolder folder,
        CancellationToken ct
    )
    {
        await foreach (var programs in FindPrograms.RunAsync(options, folder.Root, null, ct))
            if (Fits(programs, folder.DataVersion))
                return programs;
        return null;
    }

    static bool Fits(ServerPrograms programs, int? data) =>
        programs.Major >= ServerPrograms.OldestVersion
        && programs.Major == (data ?? programs.Major);
}
