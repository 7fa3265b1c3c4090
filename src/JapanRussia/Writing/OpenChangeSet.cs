using JapanRussia.History;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace JapanRussia.Writing;

/// <summary>A change set that has not been committed. Disposed of before, it has never been.</summary>
public sealed class OpenChangeSet : IAsyncDisposable
{
    private readonly ClaimsDb db;
    private readonly IDbContextTransaction transaction;
    private readonly ChangeSet set;
    private readonly List<Guid> changedBySql = [];
    private int changes;

    internal OpenChangeSet(ClaimsDb db, IDbContextTransaction transaction, ChangeSet set) =>
        (this.db, this.transaction, this.set) = (db, transaction, set);

    /// <summary>Waits until no other change set is open, and opens one; in the context's transaction, where it has one.</summary>
    public static async Task<OpenChangeSet> Begin(
        ClaimsDb db,
        Editor by,
        string? why,
        TimeProvider clock,
        string? requestId,
        CancellationToken cancellation
    )
    {
        var transaction =
            db.Database.CurrentTransaction ?? await db.Database.BeginTransactionAsync(cancellation);
        var begun = await db
            .Database.SqlQuery<Begun>(
                $"select version as \"Version\", at as \"At\" from begin_change({clock.GetUtcNow()})"
            )
            .SingleAsync(cancellation);
        return new(db, transaction, new(begun.Version, begun.At, by, why, requestId));
    }

    private sealed record Begun(long Version, DateTimeOffset At);

    /// <summary>The version that it gives the data set.</summary>
    public long Version => set.Version;
    public DateTimeOffset At => set.At;

    /// <summary>The version at which the data set will be: where nothing changed, still the one before.</summary>
    public long Leaves => HasChanges ? Version : Version - 1;
    public bool HasChanges => changes > 0;

    /// <summary>How many changes it holds.</summary>
    internal int ChangeCount => changes;

    /// <summary>
    /// Saves what changed, each changed entity one version up and with a row that says so, and shows what is hidden and named by
    /// anything of it that readers see; says how many changed.
    /// </summary>
    public async Task<int> Save(CancellationToken cancellation)
    {
        var changed = await SaveTracked(cancellation);
        var shown = await ShowNamedBy([.. changed, .. changedBySql], cancellation);
        changedBySql.Clear();
        return changed.Count + shown;
    }

    /// <summary>Remembers what the caller changed by SQL: whether it names what is hidden is looked at as this is saved.</summary>
    internal void ChangedBySql(IEnumerable<Guid> ids) => changedBySql.AddRange(ids);

    /// <summary>
    /// What readers see names nothing that they do not: shows all that is hidden and named by these, as far as readers see them,
    /// and what that names in turn.
    /// </summary>
    internal async Task<int> ShowNamedBy(Guid[] ids, CancellationToken cancellation)
    {
        if (ids.Length == 0)
            return 0;
        var hidden = await db
            .Database.SqlQuery<Guid>($"select id as \"Value\" from hidden_named_by({ids}, true)")
            .ToListAsync(cancellation);
        if (hidden.Count == 0)
            return 0;
        await Show(db.Outlets);
        await Show(db.Actors);
        await Show(db.Topics);
        await Show(db.Measures);
        await Show(db.Articles);
        await Show(db.Propositions);
        return (await SaveTracked(cancellation)).Count;

        async Task Show<T>(IQueryable<T> things)
            where T : HideableEntity
        {
            foreach (
                var thing in await things
                    .AsTracking()
                    .Where(t => hidden.Contains(t.Id))
                    .ToListAsync(cancellation)
            )
                thing.Show();
        }
    }

    private async Task<List<Guid>> SaveTracked(CancellationToken cancellation)
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
            return changed;
        await Open(rows.Count, cancellation);
        db.AddRange(rows);
        await db.SaveChangesAsync(cancellation);
        await RefreshSearch([.. changed], cancellation);
        return changed;
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

    /// <summary>Forgets what was rolled back to a savepoint: changes, and things that were read and shown since.</summary>
    /// <param name="count">How many changes there were at the savepoint.</param>
    internal void RollBack(int count)
    {
        changes = count;
        db.ChangeTracker.Clear();
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
