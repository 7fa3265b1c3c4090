using JapanRussia.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.Positions;

internal sealed class PositionMapping : IEntityTypeConfiguration<Position>
{
    public void Configure(EntityTypeBuilder<Position> builder)
    {
        builder.IsComputedBy(EmbeddedSql.Of("Position.sql"));
        builder.HasOne(p => p.Proposition).WithMany();
        builder.HasOne(p => p.Actor).WithMany();
    }
}
