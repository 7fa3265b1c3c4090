using JapanRussia.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.Measures;

internal sealed class MeasureMapping : IEntityTypeConfiguration<Measure>
{
    public void Configure(EntityTypeBuilder<Measure> builder)
    {
        builder.HasSlug();
        builder.Property(m => m.Name).HasMaxLength(NamedEntity.MaxNameLength).InByteOrder();
        builder.Property(m => m.Unit).HasMaxLength(Measure.MaxUnitLength);
        builder.HasIndex(m => new { m.Name, m.Id });
        builder.ToTable(t =>
            t.HasCheckConstraint("ck_measures_unit", "(kind = 'amount') = (unit is not null)")
        );
    }
}
