using JapanRussia.Api.Writes;
using JapanRussia.Imports;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JapanRussia.Api.Imports;

/// <summary>Runs an import that has been written down, and writes down how far it has come while it runs.</summary>
internal static class PerformImport
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    /// <summary>An import whose process has not been heard of for so long has none any more.</summary>
    internal static readonly TimeSpan Lost = TimeSpan.FromSeconds(15);

    /// <param name="show">What is done with the progress each second.</param>
    /// <returns>The state in which it ended.</returns>
    internal static async Task<ImportState> Of(
        string connectionString,
        Import import,
        TimeProvider clock,
        Action<ImportProgress>? show,
        CancellationToken cancellation
    )
    {
        await using var file = File.OpenRead(import.Path);
        var length = Math.Max(1, file.Length);
        var progress = new ImportProgress(clock, () => (double)file.Position / length);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var beating = KeepBeating(connectionString, import, progress, clock, show, ending);
        var (state, trouble) = (ImportState.Done, (string?)null);
        try
        {
            var clean = await Run(connectionString, import, file, progress, clock, ending.Token);
            if (!clean && import.Mode == ImportMode.All && !import.DryRun)
                state = ImportState.Failed;
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            state = cancellation.IsCancellationRequested
                ? ImportState.Interrupted
                : ImportState.Cancelled;
        }
        // whatever it was, whoever asked for the import must be told that it ended
        catch (Exception e)
        {
            (state, trouble) = (ImportState.Failed, Cut(e.GetBaseException().Message));
        }
        await ending.CancelAsync();
        await beating;
        progress.IsOver = true;
        show?.Invoke(progress);
        await Finish(connectionString, import, progress, state, trouble, clock);
        return state;
    }

    private static string Cut(string text) =>
        text[..Math.Min(text.Length, Import.MaxTroubleLength)];

    private static async Task<bool> Run(
        string connectionString,
        Import import,
        Stream file,
        ImportProgress progress,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        await using var db = new ClaimsDb(StorageSetup.OptionsFor(connectionString));
        var claims = new ReadClaims(db, await Catalogue.Read(db, cancellation), cancellation);
        return await RunImport.Of(
            connectionString,
            import,
            import.Form == ImportForm.Csv
                ? claims.Csv(file, cancellation)
                : claims.Ndjson(file, cancellation),
            progress,
            clock,
            cancellation
        );
    }

    private static async Task KeepBeating(
        string connectionString,
        Import import,
        ImportProgress progress,
        TimeProvider clock,
        Action<ImportProgress>? show,
        CancellationTokenSource ending
    )
    {
        using var timer = new PeriodicTimer(Beat, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(ending.Token))
            {
                show?.Invoke(progress);
                await using var db = new ClaimsDb(StorageSetup.OptionsFor(connectionString));
                await Note(db, import.Id, progress, clock, ending.Token);
                if (await db.Imports.AnyAsync(i => i.Id == import.Id && i.Cancelled, ending.Token))
                    await ending.CancelAsync();
            }
        }
        catch (OperationCanceledException) { }
        // what is wrong with the database the import itself will tell
        catch (NpgsqlException) { }
    }

    private static Task Note(
        ClaimsDb db,
        Guid id,
        ImportProgress progress,
        TimeProvider clock,
        CancellationToken cancellation
    ) =>
        db
            .Imports.Where(i => i.Id == id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(i => i.Percent, Math.Round(progress.Percent, 1))
                        .SetProperty(i => i.Rows, progress.Rows)
                        .SetProperty(i => i.Recorded, progress.Recorded)
                        .SetProperty(i => i.Revised, progress.Revised)
                        .SetProperty(i => i.Unchanged, progress.Unchanged)
                        .SetProperty(i => i.Faulty, progress.Faulty)
                        .SetProperty(i => i.SeenAt, clock.GetUtcNow()),
                cancellation
            );

    private static async Task Finish(
        string connectionString,
        Import import,
        ImportProgress progress,
        ImportState state,
        string? trouble,
        TimeProvider clock
    )
    {
        await using var db = new ClaimsDb(StorageSetup.OptionsFor(connectionString));
        await Note(db, import.Id, progress, clock, CancellationToken.None);
        await db
            .Imports.Where(i => i.Id == import.Id)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(i => i.State, state)
                    .SetProperty(i => i.Trouble, trouble)
                    .SetProperty(i => i.FinishedAt, clock.GetUtcNow())
            );
    }
}
