using JapanRussia.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.History;

internal sealed class ChangeSetMapping : IEntityTypeConfiguration<ChangeSet>
{
    public void Configure(EntityTypeBuilder<ChangeSet> builder)
    {
        builder.ToTable("change_sets");
        builder.HasKey(s => s.Version);
        builder.Property(s => s.Version).ValueGeneratedNever();
        builder.Property(s => s.BySubject).HasMaxLength(Editor.MaxLength);
        builder.Property(s => s.ByName).HasMaxLength(Editor.MaxLength);
        builder.Property(s => s.Why).HasMaxLength(ChangeSet.MaxWhyLength);
        builder.Property(s => s.RequestId).HasMaxLength(64);
        builder.HasIndex(s => s.At).IsUnique();
        builder
            .HasMany(s => s.Changes)
            .WithOne(c => c.Set)
            .HasForeignKey(c => c.Version)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ChangeMapping : IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Change> builder)
    {
        builder.ToTable("changes");
        builder.HasKey(c => new { c.Version, c.Position });
        builder.Property(c => c.Position).ValueGeneratedNever();
        builder.Property(c => c.Name).HasMaxLength(Claims.Claim.MaxKeyLength).InByteOrder();
        // each entity is changed once in a change set
        builder.HasIndex(c => new { c.EntityId, c.EntityVersion }).IsUnique();
    }
}
