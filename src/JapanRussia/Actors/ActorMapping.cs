using JapanRussia.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.Actors;

internal sealed class ActorMapping : IEntityTypeConfiguration<Actor>
{
    public void Configure(EntityTypeBuilder<Actor> builder)
    {
        builder.HasSlug();
        builder.CanBeMerged();
        builder.Property(a => a.Name).HasMaxLength(NamedEntity.MaxNameLength).InByteOrder();
        builder.HasCountry(a => a.Country);
        builder.HasWikidataId(a => a.WikidataId);
        builder.HasIndex(a => new { a.Name, a.Id });
        builder.HasParts(a => a.Aliases, "actor_aliases", "ActorId");
        builder.HasParts(a => a.Roles, "actor_roles", "ActorId");
    }
}

internal sealed class ActorAliasMapping : IEntityTypeConfiguration<ActorAlias>
{
    public void Configure(EntityTypeBuilder<ActorAlias> builder) =>
        builder.Property(a => a.Name).HasMaxLength(NamedEntity.MaxNameLength);
}

internal sealed class ActorRoleMapping : IEntityTypeConfiguration<ActorRole>
{
    public void Configure(EntityTypeBuilder<ActorRole> builder)
    {
        builder.Property(r => r.Title).HasMaxLength(NamedEntity.MaxNameLength);
        builder.HasPartialDate(r => r.During, "during", "during");
        builder.HasOne(r => r.Organisation).WithMany().OnDelete(DeleteBehavior.Restrict);
    }
}
