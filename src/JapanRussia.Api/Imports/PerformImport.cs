using JapanRussia.Api.Editing;
using JapanRussia.Importing;
using JapanRussia.Imports;
using JapanRussia.Rest.Problems;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace JapanRussia.Api.Imports;

/// <summary>Runs an import that has been written down, and writes down how far it has come while it runs.</summary>
internal sealed class PerformImport : IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    /// <summary>An import whose process has not been heard of for so long has none any more.</summary>
    internal static readonly TimeSpan Lost = TimeSpan.FromSeconds(15);

    private readonly string connectionString;
    private readonly Import import;
    private readonly TimeProvider clock;
    private readonly Action<ImportProgress>? show;
    private readonly Action<Exception>? unforeseen;
    private readonly ImportProgress progress;
    private Stream? file;

    private PerformImport(
        string connectionString,
        Import import,
        TimeProvider clock,
        Action<ImportProgress>? show,
        Action<Exception>? unforeseen
    )
    {
        (this.connectionString, this.import, this.clock) = (connectionString, import, clock);
        (this.show, this.unforeseen) = (show, unforeseen);
        progress = new(clock, () => file is { Length: > 0 } f ? (double)f.Position / f.Length : 0);
    }

    /// <summary>Whatever goes wrong with it, it ends in a state that says so.</summary>
    /// <param name="show">What is done with the progress each second.</param>
    /// <param name="unforeseen">Told of what ended it if that is a fault of the program's.</param>
    /// <returns>The state in which it ended.</returns>
    internal static async Task<ImportState> Of(
        string connectionString,
        Import import,
        TimeProvider clock,
        Action<ImportProgress>? show,
        CancellationToken cancellation,
        Action<Exception>? unforeseen = null
    )
    {
        await using var run = new PerformImport(connectionString, import, clock, show, unforeseen);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var beating = run.KeepBeating(ending);
        var (state, trouble) = await run.Run(ending.Token, cancellation);
        await ending.CancelAsync();
        await beating;
        run.progress.IsOver = true;
        await run.Finish(state, trouble);
        show?.Invoke(run.progress);
        return state;
    }

    private async Task<(ImportState State, string? Trouble)> Run(
        CancellationToken ending,
        CancellationToken stopping
    )
    {
        try
        {
            var clean = await ReadAndApply(ending);
            return clean || import.Mode == ImportMode.Partial || import.DryRun
                ? (ImportState.Done, null)
                : (ImportState.Failed, null);
        }
        // a statement that is cancelled may fail in many ways
        catch (Exception) when (ending.IsCancellationRequested)
        {
            return (
                stopping.IsCancellationRequested ? ImportState.Interrupted : ImportState.Cancelled,
                null
            );
        }
        // whatever it was, whoever asked for the import must be told that it ended
        catch (Exception e)
        {
            if (e is not UnusableFile && DatabaseFaults.KindOf(e) is null && !StorageFaults.Is(e))
                unforeseen?.Invoke(e);
            return (ImportState.Failed, TroubleOf(e));
        }
    }

    private async Task<bool> ReadAndApply(CancellationToken cancellation)
    {
        file = File.OpenRead(import.Path);
        await using var db = new ClaimsDb(StorageSetup.OptionsFor(connectionString));
        var claims = new ReadClaims(
            db,
            await Catalogue.Read(db, cancellation),
            import,
            cancellation
        );
        return await RunImport.Of(
            connectionString,
            import,
            claims.Of(file, cancellation),
            () => claims.Absent,
            progress,
            clock,
            cancellation
        );
    }

    /// <summary>What the trouble is, for whoever asked for the import: where the file lay is not their concern.</summary>
    private static string TroubleOf(Exception e)
    {
        var text = e switch
        {
            UnusableFile => e.Message,
            FileNotFoundException or DirectoryNotFoundException =>
                "The file is gone: send it again.",
            UnauthorizedAccessException => "The server is not allowed to read the file.",
            _ when DatabaseFaults.KindOf(e) is not null =>
                $"The database could not be used: {DatabaseFaults.Describe(e)}",
            IOException => $"The file cannot be read: {e.Message}",
            _ => DatabaseFaults.Describe(e),
        };
        // half a letter, and NUL, the database would not take
        var whole = string.Concat(text.EnumerateRunes()).Replace('\0', '\uFFFD');
        return whole.Length <= Import.MaxTroubleLength
            ? whole
            : whole[..(Import.MaxTroubleLength - 1)] + "…";
    }

    private async Task KeepBeating(CancellationTokenSource ending)
    {
        using var timer = new PeriodicTimer(Beat, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(ending.Token))
                await TryBeat(ending);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task TryBeat(CancellationTokenSource ending)
    {
        try
        {
            show?.Invoke(progress);
            await using var db = new ClaimsDb(StorageSetup.OptionsFor(connectionString));
            var mine = await Mine(db)
                .ExecuteUpdateAsync(
                    set =>
                    {
                        Note(set);
                        set.SetProperty(i => i.State, ImportState.Running)
                            .SetProperty(i => i.FinishedAt, (DateTimeOffset?)null);
                    },
                    ending.Token
                );
            if (mine == 0 || await Mine(db).AnyAsync(i => i.Cancelled, ending.Token))
                await ending.CancelAsync();
        }
        // what is wrong with the database the import itself will tell; the next beat tries again
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return;
        }
    }

    // also one that was taken for lost, because the machine was slow; not one that has been queued again since
    private IQueryable<Import> Mine(ClaimsDb db) =>
        db.Imports.Where(i =>
            i.Id == import.Id
            && (i.State == ImportState.Running || i.State == ImportState.Interrupted)
            && i.StartedAt == import.StartedAt
        );

    private void Note(UpdateSettersBuilder<Import> set) =>
        set.SetProperty(i => i.Percent, Math.Round(progress.Percent, 1))
            .SetProperty(i => i.Rows, progress.Rows)
            .SetProperty(i => i.Recorded, progress.Recorded)
            .SetProperty(i => i.Revised, progress.Revised)
            .SetProperty(i => i.Unchanged, progress.Unchanged)
            .SetProperty(i => i.Faulty, progress.Faulty)
            .SetProperty(i => i.SeenAt, clock.GetUtcNow());

    private async Task Finish(ImportState state, string? trouble)
    {
        await using var db = new ClaimsDb(StorageSetup.OptionsFor(connectionString));
        await Mine(db)
            .ExecuteUpdateAsync(
                set =>
                {
                    Note(set);
                    set.SetProperty(i => i.State, state)
                        .SetProperty(i => i.Trouble, trouble)
                        .SetProperty(i => i.FinishedAt, clock.GetUtcNow());
                },
                CancellationToken.None
            );
    }

    public ValueTask DisposeAsync() => file?.DisposeAsync() ?? ValueTask.CompletedTask;
}
