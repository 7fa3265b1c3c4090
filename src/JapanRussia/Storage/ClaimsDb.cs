using JapanRussia.Access;
using JapanRussia.Actors;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Coverages;
using JapanRussia.Disagreements;
using JapanRussia.Drafts;
using JapanRussia.Figures;
using JapanRussia.History;
using JapanRussia.Idempotency;
using JapanRussia.Imports;
using JapanRussia.Mapping;
using JapanRussia.Measures;
using JapanRussia.Outlets;
using JapanRussia.Positions;
using JapanRussia.Propositions;
using JapanRussia.Reanchorings;
using JapanRussia.Relations;
using JapanRussia.Reviews;
using JapanRussia.Search;
using JapanRussia.Topics;
using JapanRussia.Webhooks;
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
    public DbSet<Review> Reviews => Set<Review>();
    public DbSet<AnyRelation> Relations => Set<AnyRelation>();
    public DbSet<ClaimFigure> Figures => Set<ClaimFigure>();
    public DbSet<Disagreement> Disagreements => Set<Disagreement>();
    public DbSet<Position> Positions => Set<Position>();
    public DbSet<Coverage> Coverages => Set<Coverage>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<ClaimSearch> ClaimSearches => Set<ClaimSearch>();
    public DbSet<NamedSearch> NamedSearches => Set<NamedSearch>();
    public DbSet<Dataset> Datasets => Set<Dataset>();

    public DbSet<ChangeSet> ChangeSets => Set<ChangeSet>();
    public DbSet<Change> Changes => Set<Change>();
    public DbSet<Revision> Revisions => Set<Revision>();
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();
    public DbSet<IdempotentAnswer> IdempotentAnswers => Set<IdempotentAnswer>();
    public DbSet<Webhook> Webhooks => Set<Webhook>();
    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();
    public DbSet<Import> Imports => Set<Import>();
    public DbSet<ImportFault> ImportFaults => Set<ImportFault>();

    /// <summary>The version of the data set that it reads; null for what is so now. Set before the first query.</summary>
    public long? AsOf { get; init; }

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
