using JapanRussia.Actors;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.History;
using JapanRussia.Measures;
using JapanRussia.Outlets;
using JapanRussia.Propositions;
using JapanRussia.Relations;
using JapanRussia.Storage;
using JapanRussia.Topics;
using JapanRussia.Writing;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Seeding;

/// <summary>
/// Brings the database to what the seed files say, in one transaction: adds what is new, revises what differs, retracts
/// what has left the files. Rows that others made stay as they are.
/// </summary>
public static class LoadSeeds
{
    /// <exception cref="RuleViolation">Claims of the files do not fit texts that are attached here; nothing was changed.</exception>
    public static async Task<SeedReport> Into(
        ClaimsDb db,
        SeedSet seeds,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var now = clock.GetUtcNow();
        await Upsert(
            db.Outlets,
            o => o.Slug,
            seeds.Outlets,
            Outlet.Register,
            (o, c) => o.Revise(c)
        );
        await Upsert(
            db.Actors.Include(a => a.Aliases).Include(a => a.Roles).AsSplitQuery(),
            a => a.Slug,
            seeds.Actors,
            Actor.Register,
            (a, c) => a.Revise(c)
        );
        await Topics();
        await Upsert(
            db.Measures,
            m => m.Slug,
            seeds.Measures,
            Measure.Define,
            (m, c) => m.Revise(c)
        );
        await Upsert(
            db.Articles.Include(a => a.Authors).Include(a => a.Sections).AsSplitQuery(),
            a => a.Slug,
            seeds.Articles,
            Article.Register,
            (a, c) => a.Revise(c)
        );
        await Upsert(
            db.Propositions.Include(p => p.Topics),
            p => p.Slug,
            seeds.Propositions,
            Proposition.Word,
            (p, c) => p.Revise(c)
        );
        var texts = await FitSeeds.Read(db, seeds, cancellation);
        await Upsert(
            db.Claims.Include(c => c.Claimants)
                .Include(c => c.Via)
                .Include(c => c.Evidence)
                .Include(c => c.Figures)
                .AsSplitQuery(),
            c => c.Key,
            seeds.Claims,
            (key, c) => Claim.Record(key, texts.Fit(key, c), new(), ClaimStatus.Published),
            (claim, c) => claim.Revise(texts.Fit(claim.Key, c))
        );
        texts.Check();
        await Upsert(
            db.ClaimRelations,
            r => r.Key,
            seeds.ClaimRelations,
            ClaimRelation.Draw,
            (r, c) => r.Revise(c)
        );
        await Upsert(
            db.PropositionRelations,
            r => r.Key,
            seeds.PropositionRelations,
            PropositionRelation.Draw,
            (r, c) => r.Revise(c)
        );
        var report = Report(db);
        await db.SaveAsync(Editor.Seeds, clock, cancellation);
        // after the rows: a load that was cut off is done again
        await db.Datasets.ExecuteUpdateAsync(
            set => set.SetProperty(d => d.SeedsSha256, seeds.Sha256),
            cancellation
        );
        // plans and estimates go by statistics, which PostgreSQL would gather minutes later by itself
        if (report.Added > 0)
            await db.Database.ExecuteSqlAsync($"analyze", cancellation);
        return report;

        async Task Upsert<T, TContent>(
            IQueryable<T> stored,
            Func<T, string> nameOf,
            IReadOnlyDictionary<string, TContent> wanted,
            Func<string, TContent, T> make,
            Action<T, TContent> revise
        )
            where T : Entity
        {
            var standing = await stored.AsTracking().ToDictionaryAsync(nameOf, cancellation);
            foreach (var (name, content) in wanted)
                if (standing.Remove(name, out var entity))
                {
                    // who revised a seeded row has taken it over
                    if (!entity.Seeded)
                        continue;
                    revise(entity, content);
                    entity.Restore();
                }
                else
                {
                    entity = make(name, content);
                    entity.Seeded = true;
                    db.Add(entity);
                }
            foreach (var gone in standing.Values.Where(e => e.Seeded))
                gone.Retract(now);
        }

        async Task Topics()
        {
            var stored = db.Topics.Include(t => t.Aliases);
            var placed = await stored.AsTracking().ToDictionaryAsync(t => t.Slug, cancellation);
            var parentOf = seeds.Topics.ToDictionary(t => t.Slug, t => t.Parent);
            Topic? Parent(string slug) => parentOf[slug] is { } parent ? placed[parent] : null;
            foreach (var (slug, content, _) in seeds.Topics)
                placed.TryAdd(slug, Topic.Register(slug, content, Parent(slug)));
            await Upsert(
                stored,
                t => t.Slug,
                seeds.Topics.ToDictionary(t => t.Slug, t => t.Content),
                (slug, _) => placed[slug],
                (topic, content) => topic.Revise(content, Parent(topic.Slug))
            );
        }
    }

    private static SeedReport Report(ClaimsDb db)
    {
        var entries = db.ChangeTracker.Entries<Entity>().ToList();
        var added = entries.Count(e => e.State == EntityState.Added);
        var changed = entries
            .Where(e =>
                e.State == EntityState.Modified
                || (e.State == EntityState.Unchanged && e.Entity.PartsChanged)
            )
            .ToList();
        var retracted = changed.Count(e =>
            e.Entity.RetractedAt is not null && e.Property(x => x.RetractedAt).IsModified
        );
        return new(
            added,
            changed.Count - retracted,
            retracted,
            entries.Count - added - changed.Count
        );
    }
}

/// <summary>How many rows a load of the seeds touched.</summary>
public sealed record SeedReport(int Added, int Revised, int Retracted, int Unchanged);
