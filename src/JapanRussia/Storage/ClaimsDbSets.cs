using JapanRussia.Actors;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Coverages;
using JapanRussia.Disagreements;
using JapanRussia.Drafts;
using JapanRussia.Figures;
using JapanRussia.History;
using JapanRussia.Measures;
using JapanRussia.Outlets;
using JapanRussia.Positions;
using JapanRussia.Propositions;
using JapanRussia.Reanchorings;
using JapanRussia.Relations;
using JapanRussia.Reviews;
using JapanRussia.Topics;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Storage;

/// <summary>The sets that queries begin with, for a context of which only the base type is known.</summary>
public static class ClaimsDbSets
{
    extension(DbContext db)
    {
        public DbSet<Outlet> Outlets => db.Set<Outlet>();
        public DbSet<Actor> Actors => db.Set<Actor>();
        public DbSet<Topic> Topics => db.Set<Topic>();
        public DbSet<Measure> Measures => db.Set<Measure>();
        public DbSet<Article> Articles => db.Set<Article>();
        public DbSet<Proposition> Propositions => db.Set<Proposition>();
        public DbSet<Claim> Claims => db.Set<Claim>();
        public DbSet<Reanchoring> Reanchorings => db.Set<Reanchoring>();
        public DbSet<ClaimRelation> ClaimRelations => db.Set<ClaimRelation>();
        public DbSet<PropositionRelation> PropositionRelations => db.Set<PropositionRelation>();
        public DbSet<AnyRelation> Relations => db.Set<AnyRelation>();
        public DbSet<Review> Reviews => db.Set<Review>();
        public DbSet<ClaimFigure> Figures => db.Set<ClaimFigure>();
        public DbSet<Disagreement> Disagreements => db.Set<Disagreement>();
        public DbSet<Position> Positions => db.Set<Position>();
        public DbSet<Coverage> Coverages => db.Set<Coverage>();
        public DbSet<Draft> Drafts => db.Set<Draft>();
        public DbSet<Change> Changes => db.Set<Change>();
        public DbSet<ChangeSet> ChangeSets => db.Set<ChangeSet>();
        public DbSet<Revision> Revisions => db.Set<Revision>();
        public DbSet<Dataset> Datasets => db.Set<Dataset>();
    }
}
