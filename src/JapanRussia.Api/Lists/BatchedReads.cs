using System.Data;
using JapanRussia.Api.Limits;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Lists;

/// <summary>
/// Reads one state of the data in batches. Each takes a connection and gives it back before its rows are sent, so that a client
/// that is slow to take them holds none. The tables are read for as long as the data are at the version at which it began; from
/// then on they are read as they were at that version.
/// </summary>
/// <param name="now">The request's own reader.</param>
/// <param name="version">The version at which the data were when it began; null where what it reads does not change.</param>
/// <param name="turns">As many read at a time as this lets in: tables shall not take all connections, however many are asked for.</param>
internal sealed class BatchedReads(
    ClaimsDb now,
    long? version,
    Readers readers,
    SemaphoreSlim turns
) : IAsyncDisposable
{
    /// <summary>How long the statements of one batch may run: much longer than those of a page, but not for ever.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // null until the data have moved on
    private ClaimsDb? then;

    internal static BatchedReads Begin(HttpContext http, ClaimsDb now, long? version) =>
        new(
            now,
            version,
            http.RequestServices.GetRequiredService<Readers>(),
            http.RequestServices.GetRequiredService<Shares>().Batches
        );

    /// <summary>Reads a batch. What it reads is handed to it each time, for that changes when the data do.</summary>
    internal async Task<T> Read<T>(Func<ClaimsDb, Task<T>> read, CancellationToken cancellation)
    {
        await turns.WaitAsync(cancellation);
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
                    || db.AsOf is not null
                    || await Version(db, cancellation) == began
                )
                    return await read(db);
                then = readers.Open(asOf: began);
            }
        }
        finally
        {
            turns.Release();
        }
    }

    private static Task<long> Version(ClaimsDb db, CancellationToken cancellation) =>
        db.Datasets.Select(d => d.Version).SingleAsync(cancellation);

    public ValueTask DisposeAsync() => then?.DisposeAsync() ?? default;
}
