using System.Threading.Channels;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JapanRussia.Imports;

/// <summary>
/// Takes the rows of a file in. They are first staged, beside all readers and writers, and then applied slice by slice: in one
/// change set, or each slice in its own. Whatever kills it leaves whole change sets or nothing.
/// </summary>
public sealed class RunImport : IAsyncDisposable
{
    private const long WorthAnalyzing = 1000;

    private readonly ClaimsDb db;
    private readonly NpgsqlConnection connection;
    private readonly KeepFaults faults;
    private readonly ImportProgress progress;

    private RunImport(string connectionString, Import import, ImportProgress progress)
    {
        var importers = StorageSetup.ImportersOf(connectionString);
        db = new(StorageSetup.OptionsFor(importers));
        connection = (NpgsqlConnection)db.Database.GetDbConnection();
        faults = new(new(importers), import);
        this.progress = progress;
    }

    /// <summary>Runs it to its end; says whether every row was in order. What comes of it stands in the progress.</summary>
    public static async Task<bool> Of(
        string connectionString,
        Import import,
        IAsyncEnumerable<ImportedRow> rows,
        ImportProgress progress,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        await using var run = new RunImport(connectionString, import, progress);
        await run.db.Database.OpenConnectionAsync(cancellation);
        await run.faults.Open(cancellation);
        await run.Stage(rows, cancellation);
        await new ApplyStaged(run.db, import, progress, run.Found, clock).Apply(cancellation);
        await run.faults.Write(cancellation);
        progress.IsComplete = true;
        // plans and estimates go by statistics, which PostgreSQL would gather minutes later by itself
        if (!import.DryRun && progress.Recorded >= WorthAnalyzing)
            await run.db.Database.ExecuteSqlAsync($"analyze", cancellation);
        return progress.Faulty == 0;
    }

    // the next rows are read while these are copied
    private async Task Stage(IAsyncEnumerable<ImportedRow> rows, CancellationToken cancellation)
    {
        await StageClaims.Open(connection, cancellation);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var batches = Channel.CreateBounded<List<ImportedRow>>(2);
        var reading = Task.Run(
            () => ReadAhead.Of(rows, batches.Writer, either.Token),
            cancellation
        );
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellation))
            {
                foreach (var faulty in batch.Where(r => r.Content is null))
                    await Found(faulty.Faults, cancellation);
                var good = batch.Where(r => r.Content is not null).ToList();
                await StageClaims.Of(connection, good, cancellation);
                progress.Rows += batch.Count;
            }
        }
        finally
        {
            await either.CancelAsync();
            await reading;
        }
        await StageClaims.Close(connection, cancellation);
        await Found(await StageClaims.Twice(connection, cancellation), cancellation);
    }

    private Task Found(IReadOnlyCollection<ImportFault> found, CancellationToken cancellation)
    {
        progress.Faulty += found.Count;
        return found.Count == 0 ? Task.CompletedTask : faults.Add(found, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await faults.DisposeAsync();
        await db.DisposeAsync();
    }
}
