using System.Threading.Channels;
using JapanRussia.Imports;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JapanRussia.Importing;

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
    /// <param name="absent">Members of claims of which the rows say nothing; asked for when all are read.</param>
    /// <exception cref="UnusableFile">The file as a whole cannot be read.</exception>
    public static async Task<bool> Of(
        string connectionString,
        Import import,
        IAsyncEnumerable<ImportedRow> rows,
        Func<IReadOnlyList<string>> absent,
        ImportProgress progress,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        await using var run = new RunImport(connectionString, import, progress);
        await run.db.Database.OpenConnectionAsync(cancellation);
        await run.faults.Open(cancellation);
        if (await run.Stage(rows, cancellation) is { } unusable)
        {
            await run.faults.Write(cancellation);
            progress.IsComplete = true;
            throw new UnusableFile(unusable);
        }
        await new ApplyStaged(run.db, import, absent(), progress, run.Found, clock).Apply(
            cancellation
        );
        await run.faults.Write(cancellation);
        progress.IsComplete = true;
        // plans and estimates go by statistics, which PostgreSQL would gather minutes later by itself
        if (!import.DryRun && progress.Recorded >= WorthAnalyzing)
            await run.db.Database.ExecuteSqlAsync($"analyze", cancellation);
        return progress.Faulty == 0;
    }

    /// <returns>Why the file as a whole cannot be used; null where it can.</returns>
    // the next rows are read while these are copied
    private async Task<string?> Stage(
        IAsyncEnumerable<ImportedRow> rows,
        CancellationToken cancellation
    )
    {
        string? unusable = null;
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
                unusable ??= batch.FirstOrDefault(r => r.Row == 0)?.Faults[0].Detail;
                progress.Faulty += batch.Count(r => r.Row > 0 && r.Content is null);
                await faults.Add(batch.SelectMany(r => r.Faults), cancellation);
                await Stage([.. batch.Where(r => r.Content is not null)], cancellation);
                progress.Rows += batch.Count(r => r.Row > 0);
            }
        }
        finally
        {
            await either.CancelAsync();
            await reading;
        }
        await StageClaims.Close(connection, cancellation);
        await Found(await StageClaims.Twice(connection, cancellation), cancellation);
        return unusable;
    }

    private async Task Stage(List<ImportedRow> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0)
            return;
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        try
        {
            await StageClaims.Of(connection, rows, cancellation);
            await transaction.CommitAsync(cancellation);
            return;
        }
        catch (Exception e) when (RefusedRow.IsReason(e))
        {
            await transaction.RollbackAsync(cancellation);
            if (rows is [var one])
            {
                await Found([RefusedRow.Fault(one.Row, one.Line, one.Key, e)], cancellation);
                return;
            }
        }
        await Stage(rows[..(rows.Count / 2)], cancellation);
        await Stage(rows[(rows.Count / 2)..], cancellation);
    }

    // a row is counted once, however much is wrong with it; its faults are found together
    private Task Found(IReadOnlyCollection<ImportFault> found, CancellationToken cancellation)
    {
        progress.Faulty += found.Select(f => f.Row).Distinct().Count();
        return found.Count == 0 ? Task.CompletedTask : faults.Add(found, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await faults.DisposeAsync();
        await db.DisposeAsync();
    }
}
