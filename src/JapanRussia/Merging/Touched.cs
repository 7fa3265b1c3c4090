using JapanRussia.History;
using JapanRussia.Storage;
using JapanRussia.Values.Vocabularies;
using JapanRussia.Writing;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Merging;

/// <summary>The entities whose rows a merge changes by SQL: each gets one version up and one row in the history.</summary>
internal sealed class Touched(ClaimsDb db, OpenChangeSet set, CancellationToken cancellation)
{
    private readonly Dictionary<
        (EntityKind Kind, string Table, string Handle),
        Dictionary<Guid, ChangeAction>
    > entities = [];

    /// <summary>Runs a statement that gives the ids of the entities which it changed.</summary>
    /// <param name="values">For its places {0}, {1} …</param>
    internal async Task<List<Guid>> By(
        Pointer pointer,
        ChangeAction action,
        string sql,
        params object[] values
    )
    {
        var ids = await db.Database.SqlQueryRaw<Guid>(sql, values).ToListAsync(cancellation);
        var kind = (pointer.Of, pointer.Entities, pointer.Handle);
        if (!entities.TryGetValue(kind, out var touched))
            entities.Add(kind, touched = []);
        foreach (var id in ids)
            // the first thing that was done to it says more than that it was turned round
            touched.TryAdd(id, action);
        return ids;
    }

    /// <summary>Writes what was done to them, but for those that are tracked: these are changed afterwards, and saved once with all that was done to them.</summary>
    /// <returns>How many there are of each kind.</returns>
    internal async Task<IReadOnlyDictionary<EntityKind, int>> Record()
    {
        var tracked = db.ChangeTracker.Entries<Entity>().Select(e => e.Entity.Id).ToList();
        Dictionary<EntityKind, int> counts = [];
        List<Guid> all = [];
        foreach (var ((kind, table, handle), touched) in entities)
        {
            foreach (var id in tracked)
                touched.Remove(id);
            foreach (var done in touched.GroupBy(t => t.Value, t => t.Key))
            {
                Guid[] ids = [.. done];
                var before = await set.Open(ids.Length, cancellation);
                var sql = $$"""
                    with changed as (
                        update {{table}} set version = version + 1, updated_at = {0}, seeded = false where id = any({1}) returning id, {{handle}} as name, version
                    )
                    insert into changes (version, position, kind, entity_id, name, entity_version, action)
                    select {2}, {3} + row_number() over (order by name), {4}, id, name, version, {5} from changed
                    """;
                await db.Database.ExecuteSqlRawAsync(
                    sql,
                    [set.At, ids, set.Version, before, Words.Of(kind), Words.Of(done.Key)],
                    cancellation
                );
                counts[kind] = counts.GetValueOrDefault(kind) + ids.Length;
                all.AddRange(ids);
            }
        }
        set.ChangedBySql(all);
        await set.RefreshSearch([.. all], cancellation);
        return counts;
    }
}
