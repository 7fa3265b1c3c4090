using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace JapanRussia.History;

/// <summary>A change set that has not been committed. Disposed of before, it has never been.</summary>
public sealed class OpenChangeSet : IAsyncDisposable
{
    private readonly ClaimsDb db;
    private readonly IDbContextTransaction transaction;
    private readonly ChangeSet set;
    private int changes;

    internal OpenChangeSet(ClaimsDb db, IDbContextTransaction transaction, ChangeSet set) =>
        (this.db, this.transaction, this.set) = (db, transaction, set);

    /// <summary>The version that it gives the data set.</summary>
    public long Version => set.Version;
    public DateTimeOffset At => set.At;

    /// <summary>The version at which the data set will be: where nothing changed, still the one before.</summary>
    public long Leaves => HasChanges ? Version : Version - 1;
    public bool HasChanges => changes > 0;

    /// <summary>Saves what changed, each changed entity one version up and with a row that says so; says how many there were.</summary>
    public async Task<int> Save(CancellationToken cancellation)
    {
        List<Guid> changed = [];
        List<Change> rows = [];
        foreach (var entry in db.ChangeTracker.Entries<Entity>())
        {
            var entity = entry.Entity;
            var action = entity.Done ?? ChangeAction.Revised;
            if (entry.State == EntityState.Added)
                (entity.CreatedAt, entity.UpdatedAt, action) = (At, At, ChangeAction.Recorded);
            else if (entry.State == EntityState.Modified || entity.PartsChanged)
                (entity.Version, entity.UpdatedAt, entity.Seeded) = (
                    entity.Version + 1,
                    At,
                    entity.Seeded && set.BySubject == Editor.Seeds.Subject
                );
            else
                continue;
            (entity.PartsChanged, entity.Done) = (false, null);
            changed.Add(entity.Id);
            rows.Add(new(Version, changes + rows.Count + 1, entity, action));
        }
        if (changed.Count == 0)
            return 0;
        await Open(rows.Count, cancellation);
        db.AddRange(rows);
        await db.SaveChangesAsync(cancellation);
        await RefreshSearch([.. changed], cancellation);
        return changed.Count;
    }

    /// <summary>Makes room for changes whose rows the caller writes by SQL; gives the position before the first.</summary>
    public async Task<int> Open(int count, CancellationToken cancellation)
    {
        var before = changes;
        changes += count;
        if (before == 0 && count > 0)
        {
            db.Add(set);
            await db.SaveChangesAsync(cancellation);
        }
        return before;
    }

    /// <summary>Brings what is searched to what these rows say now.</summary>
    public Task RefreshSearch(Guid[] changed, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"select refresh_search({changed})", cancellation);

    /// <summary>Commits; a set without any change leaves no trace.</summary>
    public async Task Commit(CancellationToken cancellation)
    {
        if (changes == 0)
        {
            await transaction.RollbackAsync(cancellation);
            return;
        }
        await db.Database.ExecuteSqlAsync(
            $"select pg_notify('changes', {Version}::text)",
            cancellation
        );
        // not cancelled half way: nobody could say whether it was made
        cancellation.ThrowIfCancellationRequested();
        await transaction.CommitAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => transaction.DisposeAsync();
}
