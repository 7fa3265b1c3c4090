using JapanRussia.Actors;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Coverages;
using JapanRussia.Disagreements;
using JapanRussia.Figures;
using JapanRussia.Measures;
using JapanRussia.Outlets;
using JapanRussia.Positions;
using JapanRussia.Propositions;
using JapanRussia.Reanchorings;
using JapanRussia.Relations;
using JapanRussia.Search;
using JapanRussia.Topics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace JapanRussia.Storage;

/// <summary>The claims database in PostgreSQL.</summary>
public sealed class ClaimsDb(DbContextOptions<ClaimsDb> options) : DbContext(options)
{
    public DbSet<Outlet> Outlets => Set<Outlet>();
    public DbSet<Actor> Actors => Set<Actor>();
    public DbSet<Topic> Topics => Set<Topic>();
    public DbSet<Measure> Measures => Set<Measure>();
    public DbSet<Article> Articles => Set<Article>();
    public DbSet<Proposition> Propositions => Set<Proposition>();
    public DbSet<Claim> Claims => Set<Claim>();
    public DbSet<Reanchoring> Reanchorings => Set<Reanchoring>();
    public DbSet<ClaimRelation> ClaimRelations => Set<ClaimRelation>();
    public DbSet<PropositionRelation> PropositionRelations => Set<PropositionRelation>();
    public DbSet<AnyRelation> Relations => Set<AnyRelation>();
    public DbSet<ClaimFigure> Figures => Set<ClaimFigure>();
    public DbSet<Disagreement> Disagreements => Set<Disagreement>();
    public DbSet<Position> Positions => Set<Position>();
    public DbSet<Coverage> Coverages => Set<Coverage>();
    public DbSet<ClaimSearch> ClaimSearches => Set<ClaimSearch>();
    public DbSet<NamedSearch> NamedSearches => Set<NamedSearch>();
    public DbSet<Dataset> Datasets => Set<Dataset>();

    /// <summary>Saves what changed, each changed entity one version up and the data set with them, in one transaction.</summary>
    public async Task<int> SaveAsync(TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        List<Guid> changed = [];
        foreach (var entry in ChangeTracker.Entries<Entity>())
        {
            var entity = entry.Entity;
            if (entry.State == EntityState.Added)
                entity.CreatedAt = entity.UpdatedAt = now;
            else if (entry.State == EntityState.Modified || entity.PartsChanged)
                (entity.Version, entity.UpdatedAt) = (entity.Version + 1, now);
            else
                continue;
            entity.PartsChanged = false;
            changed.Add(entity.Id);
        }
        if (changed.Count == 0)
            return 0;
        await using var transaction = await Database.BeginTransactionAsync(cancellation);
        await SaveChangesAsync(cancellation);
        await Datasets.ExecuteUpdateAsync(
            set =>
                set.SetProperty(d => d.Version, d => d.Version + 1)
                    .SetProperty(d => d.UpdatedAt, now),
            cancellation
        );
        // behind the one row that every writer changes, so that of two who meet the later one sees what the other wrote
        Guid[] ids = [.. changed];
        await Database.ExecuteSqlAsync($"select refresh_search({ids})", cancellation);
        await transaction.CommitAsync(cancellation);
        return changed.Count;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.StoreVocabulariesAsWords();
        configurationBuilder.Conventions.Add(_ => new SnakeCaseConvention());
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasPostgresExtension("unaccent").HasPostgresExtension("pg_trgm");
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ClaimsDb).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
            if (typeof(Entity).IsAssignableFrom(entity.ClrType))
            {
                entity.FindProperty(nameof(Entity.Id))!.ValueGenerated = ValueGenerated.Never;
                entity.FindProperty(nameof(Entity.Version))!.IsConcurrencyToken = true;
            }
    }
}
