using JapanRussia.Imports;
using JapanRussia.Storage;
using JapanRussia.Vocabularies;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JapanRussia.Api.Imports;

/// <summary>
/// While the API serves, runs what waits on this machine, one import at a time, and notes which were left by a process that is
/// gone. What goes wrong is logged and tried again; it never stops the API.
/// </summary>
internal sealed partial class RunImports(
    Func<string> connectionString,
    TimeProvider clock,
    ILogger<RunImports> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim wake = new(0);

    /// <summary>Something waits.</summary>
    internal void Wake() => wake.Release();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // the start of the API does not wait for this
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
            try
            {
                await wake.WaitAsync(Pause, stoppingToken);
                while (await Next(stoppingToken) is { } import)
                    await Run(import, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            // readiness says what is wrong with the database
            catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
            {
                LogTrouble(log, e.GetBaseException().Message);
            }
    }

    private async Task Run(Import import, CancellationToken cancellation)
    {
        LogBegun(log, import.Id, import.ByName);
        var state = await PerformImport.Of(connectionString(), import, clock, null, cancellation);
        LogEnded(log, import.Id, Words.Of(state));
        if (state == ImportState.Done)
            File.Delete(import.Path);
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

    [LoggerMessage(LogLevel.Information, "Import {Id} ended: {State}")]
    private static partial void LogEnded(ILogger log, Guid id, string state);

    [LoggerMessage(LogLevel.Debug, "No import could be looked for: {Trouble}")]
    private static partial void LogTrouble(ILogger log, string trouble);
}
