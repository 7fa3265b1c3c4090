using JapanRussia.Actors;
using JapanRussia.Propositions;
using JapanRussia.Storage;
using JapanRussia.Writing;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Merging;

/// <summary>Makes one of two actors or propositions: whatever pointed at the one points at the other.</summary>
public static class MergeThings
{
    private const int Named = 20;

    /// <exception cref="RuleViolation">They cannot be merged; the change set is to be given up.</exception>
    public static async Task<Merged> Into<TEntity>(
        TEntity thing,
        TEntity survivor,
        ClaimsDb db,
        OpenChangeSet set,
        CancellationToken cancellation
    )
        where TEntity : MergeableEntity
    {
        thing.CheckMerge(survivor);
        if (typeof(TEntity) == typeof(Actor))
            await CheckTwice(thing.Id, survivor.Id, db, cancellation);
        var followers = await db.Set<TEntity>()
            .AsTracking()
            .Where(e => e.MergedIntoId == thing.Id)
            .ToListAsync(cancellation);
        var touched = new Touched(db, set, cancellation);
        var relations =
            typeof(TEntity) == typeof(Proposition)
                ? await MergedTies.Retract(thing.Id, survivor.Id, touched, db, set, cancellation)
                : [];
        foreach (var pointer in Pointer.At<TEntity>(db))
            await touched.By(
                pointer,
                ChangeAction.Revised,
                $$"""
                update {{pointer.Table}} set {{pointer.Column}} = {1} where {{pointer.Column}} = {0}{{MergedTies.NotToItself(
                    pointer
                )}} returning {{pointer.Owner}} as "Value"
                """,
                thing.Id,
                survivor.Id
            );
        var turned = await touched.Record();
        var names = thing.MergeInto(survivor, set.At);
        foreach (var follower in followers)
            follower.Follow(survivor.Id);
        return new(turned, relations, names);
    }

    // an actor stands once among a claim's claimants, and once among an article's authors
    private static async Task CheckTwice(
        Guid thing,
        Guid survivor,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        Refuse(
            await db
                .Claims.Where(c =>
                    c.Claimants.Any(x => x.ActorId == thing)
                    && c.Claimants.Any(x => x.ActorId == survivor)
                )
                .OrderBy(c => c.Key)
                .Select(c => c.Key)
                .Take(Named + 1)
                .ToListAsync(cancellation),
            "claimant_twice",
            "claimant of claims"
        );
        Refuse(
            await db
                .Articles.Where(a =>
                    a.Authors.Any(x => x.ActorId == thing)
                    && a.Authors.Any(x => x.ActorId == survivor)
                )
                .OrderBy(a => a.Slug)
                .Select(a => a.Slug)
                .Take(Named + 1)
                .ToListAsync(cancellation),
            "author_twice",
            "author of articles"
        );
    }

    private static void Refuse(List<string> both, string code, string what) =>
        RuleViolation.Unless(
            both.Count == 0,
            code,
            $"Each of the two is {what} of the other's, where one would stand twice: {string.Join(", ", both.Take(Named))}{(both.Count > Named ? " and more" : "")}. Revise these first.",
            "into"
        );
}
