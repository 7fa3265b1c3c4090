using JapanRussia.Api.Background;
using JapanRussia.Imports;
using JapanRussia.Storage;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Imports;

/// <summary>
/// While the API serves, runs what waits on this machine, one import at a time, and notes which were left by a process that is
/// gone.
/// </summary>
internal sealed partial class RunImports(
    Func<string> connectionString,
    TimeProvider clock,
    ILogger<RunImports> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim wake = new(0);
    private readonly KeepTrying trying = new("Imports wait", clock, log);

    /// <summary>Something waits.</summary>
    internal void Wake() => wake.Release();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        trying.Repeat(
            async stopping =>
            {
                await wake.WaitAsync(Pause, stopping);
                await RunAll(stopping);
                return true;
            },
            stoppingToken
        );

    private async Task RunAll(CancellationToken cancellation)
    {
        try
        {
            while (await Next(cancellation) is { } import)
                await Run(import, cancellation);
        }
        catch
        {
            // once it can be tried again, what waits does not wait for more to come
            Wake();
            throw;
        }
    }

    private async Task Run(Import import, CancellationToken cancellation)
    {
        LogBegun(log, import.Id, import.ByName);
        var state = await PerformImport.Of(
            connectionString(),
            import,
            clock,
            null,
            cancellation,
            fault => LogFault(log, import.Id, fault)
        );
        LogEnded(log, import.Id, Words.Of(state));
        if (state == ImportState.Done && !Spool.TryDelete(import.Path))
            LogLeft(log, import.Path);
    }

    /// <summary>Takes the oldest that waits, so that no other process does; null where none waits.</summary>
    internal async Task<Import?> Next(CancellationToken cancellation)
    {
        await using var db = new ClaimsDb(StorageSetup.OptionsFor(connectionString()));
        var (now, host) = (clock.GetUtcNow(), Environment.MachineName);
        var lost = now - PerformImport.Lost;
        // one who may only read finds nothing to write
        if (
            !await db.Imports.AnyAsync(
                i =>
                    (i.State == ImportState.Queued && i.Host == host)
                    || (i.State == ImportState.Running && i.SeenAt < lost),
                cancellation
            )
        )
            return null;
        await db
            .Imports.Where(i => i.State == ImportState.Running && i.SeenAt < lost)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(i => i.State, ImportState.Interrupted)
                        .SetProperty(i => i.FinishedAt, i => i.SeenAt),
                cancellation
            );
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var next = await db
            .Imports.FromSql(
                $"""
                select * from imports where state = 'queued' and host = {host}
                order by created_at, id limit 1 for update skip locked
                """
            )
            .SingleOrDefaultAsync(cancellation);
        if (next is null)
            return null;
        (next.State, next.StartedAt, next.SeenAt) = (ImportState.Running, now, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return next;
    }

    public override void Dispose()
    {
        wake.Dispose();
        base.Dispose();
    }

    [LoggerMessage(LogLevel.Information, "Import {Id} of {By} begun")]
    private static partial void LogBegun(ILogger log, Guid id, string by);

    [LoggerMessage(LogLevel.Error, "Import {Id} met a fault")]
    private static partial void LogFault(ILogger log, Guid id, Exception fault);

    [LoggerMessage(LogLevel.Information, "Import {Id} ended: {State}")]
    private static partial void LogEnded(ILogger log, Guid id, string state);

    [LoggerMessage(LogLevel.Warning, "{Path} is not needed any more and cannot be deleted")]
    private static partial void LogLeft(ILogger log, string path);
}
