using JapanRussia.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.Outlets;

internal sealed class OutletMapping : IEntityTypeConfiguration<Outlet>
{
    public void Configure(EntityTypeBuilder<Outlet> builder)
    {
        builder.HasSlug();
        builder.Property(o => o.Name).HasMaxLength(NamedEntity.MaxNameLength).InByteOrder();
        builder.HasCountry(o => o.Country);
        builder.HasWikidataId(o => o.WikidataId);
        builder.HasIndex(o => new { o.Name, o.Id });
    }
}
