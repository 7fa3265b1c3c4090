using System.Threading.Channels;
using JapanRussia.History;
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
    private readonly ClaimsDb db;
    private readonly NpgsqlConnection connection;
    private readonly KeepFaults faults;
    private readonly Import import;
    private readonly ImportProgress progress;
    private readonly TimeProvider clock;
    private ApplySlice slices = null!;

    private RunImport(
        string connectionString,
        Import import,
        ImportProgress progress,
        TimeProvider clock
    )
    {
        var importers = StorageSetup.ImportersOf(connectionString);
        db = new(StorageSetup.OptionsFor(importers));
        connection = (NpgsqlConnection)db.Database.GetDbConnection();
        faults = new(new(importers), import);
        (this.import, this.progress, this.clock) = (import, progress, clock);
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
        await using var run = new RunImport(connectionString, import, progress, clock);
        await run.db.Database.OpenConnectionAsync(cancellation);
        await run.faults.Open(cancellation);
        await run.Stage(rows, cancellation);
        await run.Apply(cancellation);
        await run.faults.Write(cancellation);
        return progress.Faulty == 0;
    }

    // the next rows are read while these are copied
    private async Task Stage(IAsyncEnumerable<ImportedRow> rows, CancellationToken cancellation)
    {
        await StageClaims.Open(connection, cancellation);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var batches = Channel.CreateBounded<List<ImportedRow>>(2);
        var reading = Task.Run(() => ReadAhead.Of(rows, batches.Writer, either.Token), cancellation);
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

    private async Task Apply(CancellationToken cancellation)
    {
        var ends = await Slices(cancellation);
        var earlier = await db
            .Imports.Where(i => i.Tool == import.Tool)
            .Select(i => i.Id)
            .ToListAsync(cancellation);
        slices = new(connection, import, [.. earlier.Append(import.Id).Select(i => $"{i:N}")]);
        if (import.DryRun)
            await Look(ends, cancellation);
        else if (import.Mode == ImportMode.Partial)
            foreach (var (first, last) in ends)
            {
                await using var set = await Begin(cancellation);
                await Slice(first, last, set, cancellation);
                await set.Commit(cancellation);
                db.ChangeTracker.Clear();
            }
        else if (progress.Faulty > 0)
            // nothing will be applied, but whoever mends the file wants to know all that is wrong with it
            await Look(ends, cancellation);
        else
        {
            await using var set = await Begin(cancellation);
            foreach (var (first, last) in ends)
                await Slice(first, last, set, cancellation);
            if (progress.Faulty == 0)
                await set.Commit(cancellation);
        }
        if (import.Mode == ImportMode.All && progress.Faulty > 0)
            (progress.Recorded, progress.Revised, progress.Unchanged) = (0, 0, 0);
    }

    private Task<OpenChangeSet> Begin(CancellationToken cancellation) =>
        ChangeSet.Begin(
            db,
            import.By,
            $"Import of {import.Source ?? import.Tool}",
            clock,
            $"{import.Id:N}",
            cancellation
        );

    private async Task Look(List<(long, long)> ends, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        foreach (var (first, last) in ends)
            await Judge(first, last, cancellation);
    }

    private async Task Slice(
        long first,
        long last,
        OpenChangeSet set,
        CancellationToken cancellation
    )
    {
        var savepoint = db.Database.CurrentTransaction!;
        await savepoint.CreateSavepointAsync("slice", cancellation);
        try
        {
            var counts = await slices.Judge(first, last, cancellation);
            if (import.Mode == ImportMode.Partial || progress.Faulty == 0)
                await slices.Write(first, last, set, cancellation);
            await Judged(counts, first, last, cancellation);
            var changes = counts
                .Where(c => c.Key is "recorded" or "revised" or "published")
                .Sum(c => c.Value);
            if (changes > 0 && (import.Mode == ImportMode.Partial || progress.Faulty == 0))
                await slices.Tell(first, last, (int)changes, set, cancellation);
            await savepoint.ReleaseSavepointAsync("slice", cancellation);
        }
        catch (PostgresException e) when (e.SqlState.StartsWith("23", StringComparison.Ordinal))
        {
            await savepoint.RollbackToSavepointAsync("slice", cancellation);
            if (first == last)
                await Refused(first, e, cancellation);
            else
            {
                var middle = first + ((last - first) / 2);
                await Slice(first, middle, set, cancellation);
                await Slice(middle + 1, last, set, cancellation);
            }
        }
    }

    private async Task Judge(long first, long last, CancellationToken cancellation) =>
        await Judged(await slices.Judge(first, last, cancellation), first, last, cancellation);

    private async Task Judged(
        Dictionary<string, long> counts,
        long first,
        long last,
        CancellationToken cancellation
    )
    {
        progress.Recorded += counts.GetValueOrDefault("recorded");
        progress.Revised +=
            counts.GetValueOrDefault("revised") + counts.GetValueOrDefault("published");
        progress.Unchanged += counts.GetValueOrDefault("same");
        progress.Judged += counts.Values.Sum();
        await Found(await slices.Faults(first, last, cancellation), cancellation);
    }

    private Task Found(IReadOnlyCollection<ImportFault> found, CancellationToken cancellation)
    {
        progress.Faulty += found.Count;
        return found.Count == 0 ? Task.CompletedTask : faults.Add(found, cancellation);
    }

    // what the last line of the rules would not have
    private Task Refused(long row, PostgresException refused, CancellationToken cancellation)
    {
        progress.Judged++;
        return Found(
            [
                new()
                {
                    Row = row,
                    Code = refused.ConstraintName ?? refused.SqlState,
                    Detail = $"The database refuses it: {refused.MessageText}",
                },
            ],
            cancellation
        );
    }

    private async Task<List<(long First, long Last)>> Slices(CancellationToken cancellation)
    {
        List<(long, long)> ends = [];
        await using var command = new NpgsqlCommand(
            $"""
            select min(row), max(row), count(*)
            from (select row, (row_number() over (order by row) - 1) / {ReadAhead.RowsAtOnce} as slice from import_claims) s
            group by slice order by 1
            """,
            connection
        );
        await using var slices = await command.ExecuteReaderAsync(cancellation);
        while (await slices.ReadAsync(cancellation))
        {
            ends.Add((slices.GetInt64(0), slices.GetInt64(1)));
            progress.Staged += slices.GetInt64(2);
        }
        return ends;
    }

    public async ValueTask DisposeAsync()
    {
        await faults.DisposeAsync();
        await db.DisposeAsync();
    }
}
