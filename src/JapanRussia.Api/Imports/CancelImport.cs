using JapanRussia.Imports;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Imports;

internal static class CancelImport
{
    /// <summary>Ends an import: at once if it waits, within seconds if it runs. Change sets that it has committed stay.</summary>
    /// <param name="id" example="019c8a47-933f-7aac-8e6e-d3dd83c9cd48">The import's id.</param>
    internal static async Task<IResult> Handle(
        Guid id,
        Writers writers,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        await using var db = writers.Open();
        await db
            .Imports.Where(i => i.Id == id && i.State == ImportState.Running)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.Cancelled, true), cancellation);
        await db
            .Imports.Where(i => i.Id == id && i.State == ImportState.Queued)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(i => i.State, ImportState.Cancelled)
                        .SetProperty(i => i.FinishedAt, clock.GetUtcNow()),
                cancellation
            );
        return
            await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellation)
                is { } import
            ? new AcceptedImport(import)
            : GetImport.Missing;
    }
}
