using JapanRussia.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.Disagreements;

internal sealed class DisagreementMapping : IEntityTypeConfiguration<Disagreement>
{
    public void Configure(EntityTypeBuilder<Disagreement> builder)
    {
        builder.IsComputedBy(EmbeddedSql.Of("Disagreements.sql"));
        builder.HasKey(d => new { d.Id, d.Forward });
        builder.HasOne(d => d.Near).WithMany();
        builder.HasOne(d => d.Far).WithMany();
        builder.HasOne(d => d.Measure).WithMany();
        builder.HasOne(d => d.Tie).WithMany();
        builder.HasOne(d => d.Verdict).WithMany();
    }
}
