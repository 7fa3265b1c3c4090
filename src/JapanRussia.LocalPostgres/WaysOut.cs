using JapanRussia.LocalPostgres.Cluster;
using JapanRussia.LocalPostgres.Programs;

namespace JapanRussia.LocalPostgres;

/// <summary>What a person can do when there is no local server.</summary>
internal static class WaysOut
{
    const string ElsewhereSteps =
        "- start one in a container: docker compose up\n"
        + "- use a server you have: set ConnectionStrings__Claims to its connection string";

    public static string Elsewhere =>
        $"Ways out, if this cannot be mended:\n- use another folder\n{ElsewhereSteps}";

    /// <param name="others">Programs that are here, but of a version that will not do.</param>
    /// <param name="reasons">Why none were fetched.</param>
    public static string Without(
        ClusterFolder folder,
        IReadOnlyList<ServerPrograms> others,
        IReadOnlyList<string> reasons
    )
    {
        var here = string.Join(", ", others.Select(other => $"{other.Version} in {other.Folder}"));
        var wanted = folder.DataVersion is { } data
            ? $"{data}"
            : $"{ServerPrograms.OldestVersion} or later";
        var problem = folder.DataVersion is null
            ? $"PostgreSQL's programs (initdb, pg_ctl, postgres), version {wanted}, are not on this machine."
            : $"The data in {folder.Root} are of PostgreSQL {wanted}, and only programs of the same version can run them.";
        IEnumerable<string> lines =
        [
            problem,
            here is "" ? "Found: none." : $"Found: {here}.",
            .. reasons,
            "Ways out:",
            $"- install PostgreSQL {wanted}: {Installing(folder.DataVersion)}",
            "- if it is installed in an unusual place, set JAPANRUSSIA_PG_BIN to the folder of initdb",
            .. folder.DataVersion is null
                ? Array.Empty<string>()
                :
                [
                    "- use another folder, or move this one away: a new cluster is made and the old data stay as they are",
                ],
            ElsewhereSteps,
        ];
        return string.Join('\n', lines);
    }

    static string Installing(int? version) =>
        OperatingSystem.IsWindows() ? $"winget install PostgreSQL.PostgreSQL.{version ?? 18}"
        : OperatingSystem.IsMacOS() ? $"brew install postgresql@{version ?? 18}"
        : File.Exists("/usr/bin/apt-get")
            ? $"sudo apt-get install postgresql{(version is null ? "" : $"-{version}")}"
        : File.Exists("/usr/bin/dnf") ? "sudo dnf install postgresql-server"
        : File.Exists("/sbin/apk") ? $"apk add postgresql{version ?? 18}"
        : File.Exists("/usr/bin/pacman") ? "sudo pacman -S postgresql"
        : File.Exists("/usr/bin/zypper") ? "sudo zypper install postgresql-server"
        : "with the package manager of your system";
}
