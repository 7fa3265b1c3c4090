using JapanRussia.Imports;
using JapanRussia.Storage;
using JapanRussia.Writing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JapanRussia.Importing;

/// <summary>Applies what is staged, slice by slice: in one change set, or each slice in its own.</summary>
/// <param name="absent">Members of which the rows say nothing.</param>
/// <param name="found">Whom faults are told.</param>
internal sealed class ApplyStaged(
    ClaimsDb db,
    Import import,
    IReadOnlyList<string> absent,
    ImportProgress progress,
    Func<IReadOnlyCollection<ImportFault>, CancellationToken, Task> found,
    TimeProvider clock
)
{
    private readonly ApplySlice slices = new(
        db,
        (NpgsqlConnection)db.Database.GetDbConnection(),
        import,
        absent
    );

    internal async Task Apply(CancellationToken cancellation)
    {
        var ends = await Slices(cancellation);
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
        OpenChangeSet.Begin(
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
        var before = set.ChangeCount;
        Dictionary<string, long> counts;
        try
        {
            counts = await slices.Judge(first, last, cancellation);
            if (import.Mode == ImportMode.Partial || progress.Faulty == 0)
                await Write(first, last, counts, set, cancellation);
        }
        catch (PostgresException e) when (RefusedRow.IsReason(e))
        {
            await savepoint.RollbackToSavepointAsync("slice", cancellation);
            set.RollBack(before);
            if (first == last)
            {
                progress.Judged++;
                await found([await slices.Fault(first, e, cancellation)], cancellation);
                return;
            }
            var middle = first + ((last - first) / 2);
            await Slice(first, middle, set, cancellation);
            await Slice(middle + 1, last, set, cancellation);
            return;
        }
        await Judged(counts, cancellation);
        await savepoint.ReleaseSavepointAsync("slice", cancellation);
    }

    private async Task Write(
        long first,
        long last,
        Dictionary<string, long> counts,
        OpenChangeSet set,
        CancellationToken cancellation
    )
    {
        await slices.Write(first, last, set, cancellation);
        var changes = counts
            .Where(c => c.Key is "recorded" or "revised" or "published")
            .Sum(c => c.Value);
        if (changes > 0)
            await slices.Tell(first, last, (int)changes, set, cancellation);
        await slices.CheckConstraints(cancellation);
    }

    private async Task Judge(long first, long last, CancellationToken cancellation) =>
        await Judged(await slices.Judge(first, last, cancellation), cancellation);

    private async Task Judged(Dictionary<string, long> counts, CancellationToken cancellation)
    {
        progress.Recorded += counts.GetValueOrDefault("recorded");
        progress.Revised +=
            counts.GetValueOrDefault("revised") + counts.GetValueOrDefault("published");
        progress.Unchanged += counts.GetValueOrDefault("same");
        progress.Judged += counts.Values.Sum();
        await found(await slices.Faults(cancellation), cancellation);
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
            (NpgsqlConnection)db.Database.GetDbConnection()
        );
        var staged = 0L;
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            ends.Add((rows.GetInt64(0), rows.GetInt64(1)));
            staged += rows.GetInt64(2);
        }
        progress.Staged = staged;
        return ends;
    }
}
