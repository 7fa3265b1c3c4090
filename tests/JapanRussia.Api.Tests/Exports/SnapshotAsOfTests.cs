using JapanRussia.Api.Tests.History;
using JapanRussia.Exports;

namespace JapanRussia.Api.Tests.Exports;

public sealed class SnapshotAsOfTests(SeededApi api) : IClassFixture<SeededApi>
{
    [Fact]
    public async Task A_snapshot_as_of_then_is_the_one_that_was_made_then()
    {
        using var exports = new ExportFolder();
        var version = await api.Version();
        var then = await Make(exports, 1, null);
        await api.Change("maxie-elusive-bargain/008", c => c.Retract(DateTimeOffset.UnixEpoch));
        await api.Given(Some.Actor());

        var again = await Make(exports, 2, version);

        Assert.Equal(version, again.Package.DatasetVersion);
        Assert.Equal(then.Sha256, again.Sha256);
        Assert.Equal(ExportFolder.Files(then.Folder), ExportFolder.Files(again.Folder));
        Assert.NotEqual(then.Sha256, (await Make(exports, 3, null)).Sha256);
    }

    private async Task<Snapshot> Make(ExportFolder exports, int day, long? asOf) =>
        (
            await MakeSnapshot.Of(
                api.ConnectionString,
                exports.Path,
                new(2026, 11, day),
                CancellationToken.None,
                asOf
            )
        ).Snapshot;
}
