using JapanRussia.History;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Writing;

public static class SaveChangeSet
{
    /// <summary>Saves what changed as a change set of its own; where nothing did, leaves no trace.</summary>
    public static async Task<int> SaveAsync(
        this ClaimsDb db,
        Editor by,
        TimeProvider clock,
        CancellationToken cancellation,
        string? why = null
    )
    {
        if (
            !db
                .ChangeTracker.Entries<Entity>()
                .Any(e =>
                    e.State is EntityState.Added or EntityState.Modified || e.Entity.PartsChanged
                )
        )
            return 0;
        await using var set = await OpenChangeSet.Begin(db, by, why, clock, null, cancellation);
        var saved = await set.Save(cancellation);
        await set.Commit(cancellation);
        return saved;
    }
}
