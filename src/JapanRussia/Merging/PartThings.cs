using JapanRussia.Actors;
using JapanRussia.Propositions;
using JapanRussia.Storage;
using JapanRussia.Writing;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Merging;

/// <summary>Takes a merge back: what pointed at the merged one before, and still stands where it stood, points at it again.</summary>
public static class PartThings
{
    /// <param name="survivor">What the thing is merged into.</param>
    /// <exception cref="RuleViolation">It was not merged; the change set is to be given up.</exception>
    public static async Task<Merged> From<TEntity>(
        TEntity thing,
        TEntity survivor,
        ClaimsDb db,
        OpenChangeSet set,
        CancellationToken cancellation
    )
        where TEntity : MergeableEntity
    {
        var merge = await db
            .Changes.Where(c => c.EntityId == thing.Id && c.Action == ChangeAction.Merged)
            .MaxAsync(c => c.Version, cancellation);
        await ReadAs(merge - 1, db, cancellation);
        var table = db.Model.FindEntityType(typeof(TEntity))!.GetTableName()!;
        var followed = $$"""
            select present.* from {{table}} present join as_of.{{table}} past using (id)
            where past.merged_into_id = {0} and present.merged_into_id = {1}
            """;
        var followers = await db.Set<TEntity>()
            .FromSqlRaw(followed, thing.Id, survivor.Id)
            .AsTracking()
            .ToListAsync(cancellation);
        var touched = new Touched(db, set, cancellation);
        var relations =
            typeof(TEntity) == typeof(Proposition)
                ? await MergedTies.Restore(thing.Id, survivor.Id, merge, touched, db, cancellation)
                : [];
        foreach (var pointer in Pointer.At<TEntity>(db))
            await touched.By(
                pointer,
                ChangeAction.Revised,
                $$"""
                update {{pointer.Table}} present set {{pointer.Column}} = {0} from as_of.{{pointer.Table}} past
                where past.{{pointer.Column}} = {0} and present.{{pointer.Column}} = {1} and {{string.Join(
                    " and ",
                    pointer.Key.Select(k => $"past.{k} = present.{k}")
                )}}
                returning present.{{pointer.Owner}} as "Value"
                """,
                thing.Id,
                survivor.Id
            );
        var holders = thing is Actor ? await Holders(thing.Id, merge, db, cancellation) : [];
        var turned = await touched.Record();
        thing.Part();
        survivor.DropNames([]);
        foreach (var follower in followers)
            follower.Follow(thing.Id);
        foreach (var (holder, names) in holders)
            holder.DropNames(names);
        return new(turned, relations, holders.LastOrDefault().Names ?? []);
    }

    /// <summary>Who has names that came with it: what it was merged into and, where that was merged in turn, what stands for both.</summary>
    private static async Task<List<(Actor Actor, List<string> Names)>> Holders(
        Guid thing,
        long merge,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        var holders = await db
            .Database.SqlQuery<Holder>(
                $"""
                select merged_into_id as "Id", min(since) as "Since" from (
                    select merged_into_id, since from actors where id = {thing}
                    union all select merged_into_id, since from history.actors where id = {thing} and since >= {merge}
                ) a
                where merged_into_id is not null group by merged_into_id
                """
            )
            .ToListAsync(cancellation);
        List<(Actor, List<string>)> all = [];
        List<string>? names = null;
        foreach (var holder in holders.OrderBy(h => h.Since))
        {
            var after = await NamesAt(holder.Since, holder.Id, db, cancellation);
            var before = await NamesAt(holder.Since - 1, holder.Id, db, cancellation);
            var gained = after.Except(before);
            names = [.. names is null ? gained : gained.Intersect(names)];
            var actor = await db
                .Actors.Include(a => a.Aliases)
                .AsTracking()
                .SingleAsync(a => a.Id == holder.Id, cancellation);
            all.Add((actor, names));
        }
        return all;
    }

    private static async Task<List<string>> NamesAt(
        long version,
        Guid actor,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        await ReadAs(version, db, cancellation);
        return await db
            .Database.SqlQuery<string>(
                $"select name as \"Value\" from as_of.actor_aliases where actor_id = {actor} order by position"
            )
            .ToListAsync(cancellation);
    }

    private static Task ReadAs(long version, ClaimsDb db, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync(
            $"select set_config('japanrussia.as_of', {version}::text, true)",
            cancellation
        );

    private sealed record Holder(Guid Id, long Since);
}
