using System.Diagnostics;
using JapanRussia.Exports;
using Npgsql;

namespace JapanRussia.Api.Tests.Exports;

public sealed class KilledExportTests(SeededApi seeded) : IClassFixture<SeededApi>
{
    [Fact]
    public async Task An_export_that_is_killed_half_way_leaves_no_snapshot_and_hinders_no_other()
    {
        using var exports = new ExportFolder();
        using (var process = Export(exports))
        {
            await using var source = NpgsqlDataSource.Create(seeded.ConnectionString);
            await using var connection = await source.OpenConnectionAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            await using var hold = new NpgsqlCommand(
                "lock table claims in access exclusive mode",
                connection
            );
            await hold.ExecuteNonQueryAsync();
            process.Start();
            while (!File.Exists(exports.Of(".unfinished-2026-11-22/claims.csv")))
            {
                Assert.False(process.HasExited);
                await Task.Delay(20);
            }
            process.Kill();
            await process.WaitForExitAsync();
        }
        Assert.Empty(new Snapshots(exports.Path).All());

        using var again = Export(exports);
        again.Start();
        await again.WaitForExitAsync();

        Assert.Equal(0, again.ExitCode);
        Assert.Equal(ExportFolder.Day, Assert.Single(new Snapshots(exports.Path).All()).Date);
        Assert.Single(Directory.GetDirectories(exports.Path));
    }

    private Process Export(ExportFolder exports) =>
        new()
        {
            StartInfo = new(
                "dotnet",
                [
                    Path.Combine(AppContext.BaseDirectory, "JapanRussia.Api.dll"),
                    "export",
                    "--connection",
                    seeded.ConnectionString,
                    "--to",
                    exports.Path,
                    "--date",
                    Snapshot.Text(ExportFolder.Day),
                ]
            ),
        };
}
