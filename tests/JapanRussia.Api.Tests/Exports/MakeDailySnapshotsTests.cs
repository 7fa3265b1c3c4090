using System.Threading.Channels;
using JapanRussia.Api.Exports;
using JapanRussia.Exports;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace JapanRussia.Api.Tests.Exports;

public sealed class MakeDailySnapshotsTests(SeededApi seeded) : IClassFixture<SeededApi>
{
    [Fact]
    public async Task Makes_one_a_day_and_only_if_the_data_have_changed()
    {
        using var exports = new ExportFolder();
        var clock = new Clock();
        using var daily = Daily(exports, clock, out var snapshots);

        Assert.NotNull(await daily.Once(CancellationToken.None));
        Assert.Null(await daily.Once(CancellationToken.None));
        clock.Now = clock.Now.AddDays(1);
        Assert.Null(await daily.Once(CancellationToken.None));
        await seeded.Given(Some.Actor());
        Assert.NotNull(await daily.Once(CancellationToken.None));
        await seeded.Given(Some.Actor());
        Assert.Null(await daily.Once(CancellationToken.None));

        Assert.Equal(
            [ExportFolder.Day.AddDays(1), ExportFolder.Day],
            snapshots.All().Select(s => s.Date)
        );
    }

    [Fact]
    public async Task Makes_one_when_the_program_has_new_columns()
    {
        using var exports = new ExportFolder();
        var (old, _) = await MakeSnapshot.Of(
            seeded.ConnectionString,
            exports.Path,
            ExportFolder.Day.AddDays(-1),
            CancellationToken.None
        );
        var package = Path.Combine(old.Folder, DataPackage.FileName);
        var text = await File.ReadAllTextAsync(package);
        await File.WriteAllTextAsync(
            package,
            text.Replace("\"name\": \"cue\"", "\"name\": \"clue\"", StringComparison.Ordinal)
        );
        using var daily = Daily(exports, new Clock(), out _);

        Assert.NotNull(await daily.Once(CancellationToken.None));
    }

    [Fact]
    public async Task A_damaged_snapshot_is_passed_over()
    {
        using var exports = new ExportFolder();
        var damaged = Directory.CreateDirectory(
            Path.Combine(exports.Path, Snapshot.Text(ExportFolder.Day.AddDays(-1)))
        );
        await File.WriteAllTextAsync(Path.Combine(damaged.FullName, DataPackage.FileName), "{");
        using var daily = Daily(exports, new Clock(), out var snapshots);

        Assert.Empty(snapshots.All());
        Assert.Null(snapshots.Of(ExportFolder.Day.AddDays(-1)));
        Assert.NotNull(await daily.Once(CancellationToken.None));
        Assert.Equal(ExportFolder.Day, snapshots.Newest()!.Value.Date);
    }

    [Fact]
    public async Task Starts_by_itself_tries_again_after_a_fault_and_waits_for_the_next_day()
    {
        using var exports = new ExportFolder();
        // a file where the folder should be
        await File.WriteAllTextAsync(exports.Path, "");
        var clock = new Clock();
        using var log = new KeptLog(LogLevel.Warning);
        using var daily = Daily(exports, clock, out var snapshots, log);

        await daily.StartAsync(CancellationToken.None);
        var start = await clock.Next();
        Assert.True(start.Wait < TimeSpan.FromMinutes(1));
        start.End();
        var retry = await clock.Next();
        Assert.Equal(TimeSpan.FromMinutes(10), retry.Wait);
        Assert.Contains("No snapshot could be made", Assert.Single(log.Lines));
        File.Delete(exports.Path);
        retry.End();
        Assert.Equal(TimeSpan.FromHours(9), (await clock.Next()).Wait);
        Assert.Single(snapshots.All());
        await daily.StopAsync(CancellationToken.None);
    }

    private MakeDailySnapshots Daily(
        ExportFolder exports,
        TimeProvider clock,
        out Snapshots snapshots,
        KeptLog? log = null
    )
    {
        snapshots = new(exports.Path);
        var services = new ServiceCollection()
            .AddDbContext<ClaimsDb>(o => o.UseNpgsql(seeded.ConnectionString))
            .BuildServiceProvider();
        return new(
            () => seeded.ConnectionString,
            snapshots,
            services.GetRequiredService<IServiceScopeFactory>(),
            clock,
            new LoggerFactory(log is null ? [] : [log]).CreateLogger<MakeDailySnapshots>()
        );
    }

    /// <summary>Three in the afternoon; whoever waits, waits until the test lets them go.</summary>
    private sealed class Clock : TimeProvider
    {
        private readonly Channel<(TimeSpan Wait, Action End)> waits = Channel.CreateUnbounded<(
            TimeSpan,
            Action
        )>();

        internal DateTimeOffset Now { get; set; } = new(2026, 11, 22, 15, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;

        internal Task<(TimeSpan Wait, Action End)> Next() =>
            waits.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1));

        public override ITimer CreateTimer(
            TimerCallback callback,
            object? state,
            TimeSpan dueTime,
            TimeSpan period
        )
        {
            waits.Writer.TryWrite((dueTime, () => callback(state)));
            return new Timer();
        }

        private sealed class Timer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose() { }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
