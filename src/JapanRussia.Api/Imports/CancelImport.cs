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
        DateTimeOffset? now = clock.GetUtcNow();
        await using var db = writers.Open();
        // one statement: between two a worker could take an import that waits, and it would run on
        await db
            .Imports.Where(i =>
                i.Id == id && (i.State == ImportState.Queued || i.State == ImportState.Running)
            )
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(i => i.Cancelled, true)
                        .SetProperty(
                            i => i.FinishedAt,
                            i => i.State == ImportState.Queued ? now : i.FinishedAt
                        )
                        .SetProperty(
                            i => i.State,
                            i => i.State == ImportState.Queued ? ImportState.Cancelled : i.State
                        ),
                cancellation
            );
        return
            await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellation)
                is { } import
            ? new AcceptedImport(import)
            : GetImport.Missing;
    }
}
