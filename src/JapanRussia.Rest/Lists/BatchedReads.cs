using System.Data;
using JapanRussia.Rest.Data;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Rest.Lists;

/// <summary>
/// Reads one state of the data in batches. Each takes a connection and gives it back before its rows are sent, so that a client
/// that is slow to take them holds none. The tables are read for as long as the data are at the version at which it began; from
/// then on they are read as they were at that version.
/// </summary>
/// <param name="now">The request's own reader.</param>
/// <param name="version">The version at which the data were when it began; null where what it reads does not change.</param>
/// <param name="turns">As many read at a time as this lets in: tables shall not take all connections, however many are asked for.</param>
public sealed class BatchedReads(
    DbContext now,
    bool isPast,
    long? version,
    RestDatabase database,
    BatchTurns turns
) : IAsyncDisposable
{
    /// <summary>How long the statements of one batch may run: much longer than those of a page, but not for ever.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // null until the data have moved on
    private DbContext? then;

    /// <param name="version">The version at which the data are now; null where what it reads does not change.</param>
    public static BatchedReads Begin(HttpContext http, BegunRead read, long? version) =>
        new(
            read.Db,
            read.AsOf is not null,
            version,
            read.Database,
            http.RequestServices.GetRequiredService<BatchTurns>()
        );

    /// <summary>Whether batches read a past version now.</summary>
    public bool ReadsPast => isPast || then is not null;

    /// <summary>Reads a batch. What it reads is handed to it each time, for that changes when the data do.</summary>
    public async Task<T> Read<T>(Func<DbContext, Task<T>> read, CancellationToken cancellation)
    {
        await turns.Semaphore.WaitAsync(cancellation);
        try
        {
            while (true)
            {
                var db = then ?? now;
                db.Database.SetCommandTimeout(Patience + TimeSpan.FromSeconds(5));
                // the statements of one batch see one state of the data
                await using var transaction = await db.Database.BeginTransactionAsync(
                    IsolationLevel.RepeatableRead,
                    cancellation
                );
                await db.Database.ExecuteSqlAsync(
                    $"select set_config('statement_timeout', {$"{Patience.TotalMilliseconds:0}"}, true)",
                    cancellation
                );
                if (
                    version is not { } began
                    || ReadsPast
                    || (await database.ReadState(db, cancellation)).Version == began
                )
                    return await read(db);
                then = database.OpenReader(asOf: began);
            }
        }
        finally
        {
            turns.Semaphore.Release();
        }
    }

    public ValueTask DisposeAsync() => then?.DisposeAsync() ?? default;
}

/// <summary>Lets only so many tables read a batch of rows at a time.</summary>
public sealed record BatchTurns(SemaphoreSlim Semaphore);
