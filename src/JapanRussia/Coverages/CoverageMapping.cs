using JapanRussia.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.Coverages;

internal sealed class CoverageMapping : IEntityTypeConfiguration<Coverage>
{
    public void Configure(EntityTypeBuilder<Coverage> builder)
    {
        builder.IsComputedBy(EmbeddedSql.Of("Coverage.sql"));
        builder.HasKey(c => new { c.ArticleId, c.PropositionId });
        builder.HasOne(c => c.Article).WithMany();
        builder.HasOne(c => c.Proposition).WithMany();
    }
}
