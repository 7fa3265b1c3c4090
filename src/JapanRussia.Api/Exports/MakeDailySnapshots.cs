using JapanRussia.Api.Background;
using JapanRussia.Exports;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Exports;

/// <summary>
/// While the API serves, makes the day's snapshot if the data have changed since the newest one.
/// </summary>
internal sealed partial class MakeDailySnapshots(
    Func<string> connectionString,
    Snapshots snapshots,
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<MakeDailySnapshots> log
) : BackgroundService
{
    // the first requests come first
    private static readonly TimeSpan Courtesy = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Retry = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (snapshots.Folder is null)
            return;
        var trying = new KeepTrying($"No snapshot could be made in {snapshots.Folder}", clock, log);
        var wait = Courtesy;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(wait, clock, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            wait = await trying.Try(Make, stoppingToken) ? UntilTomorrow() : Retry;
        }
    }

    private async Task Make(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (await Once(cancellation) is { } made)
            LogMade(log, made.Package.Version, made.Folder);
    }

    /// <summary>Makes today's snapshot if it is wanted; null where nothing is new, or today's has been made.</summary>
    internal async Task<Snapshot?> Once(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClaimsDb>();
        var version = await db.Datasets.Select(d => d.Version).SingleAsync(cancellation);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (
            snapshots.Newest() is { } newest
            && (newest.Date >= today || IsCurrent(newest.Snapshot, version))
        )
            return null;
        var (snapshot, made) = await MakeSnapshot.Of(
            connectionString(),
            snapshots.Folder!,
            today,
            cancellation
        );
        return made ? snapshot : null;
    }

    // a program with new columns has something new to say of the same data
    private static bool IsCurrent(Snapshot newest, long version) =>
        newest.Package.DatasetVersion == version && newest.IsOfThisProgram;

    private TimeSpan UntilTomorrow()
    {
        var now = clock.GetUtcNow();
        return now.UtcDateTime.Date.AddDays(1) - now.UtcDateTime;
    }

    [LoggerMessage(LogLevel.Information, "Snapshot of version {Version} made in {Folder}")]
    private static partial void LogMade(ILogger log, string version, string folder);
}
