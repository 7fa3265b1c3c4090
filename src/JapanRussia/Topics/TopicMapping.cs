using JapanRussia.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.Topics;

internal sealed class TopicMapping : IEntityTypeConfiguration<Topic>
{
    public void Configure(EntityTypeBuilder<Topic> builder)
    {
        builder.HasSlug();
        builder.Property(t => t.Name).HasMaxLength(NamedEntity.MaxNameLength).InByteOrder();
        builder.HasOne(t => t.Parent).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => t.Lineage).HasMethod("gin");
        builder.HasIndex(t => new { t.Name, t.Id });
        builder.HasParts(t => t.Aliases, "topic_aliases", "TopicId");
        builder.ToTable(t =>
            t.HasCheckConstraint(
                "ck_topics_lineage",
                $"cardinality(lineage) between 1 and {Topic.MaxDepth} and lineage[cardinality(lineage)] = id"
                    + " and parent_id is not distinct from lineage[cardinality(lineage) - 1]"
            )
        );
    }
}

internal sealed class TopicAliasMapping : IEntityTypeConfiguration<TopicAlias>
{
    public void Configure(EntityTypeBuilder<TopicAlias> builder) =>
        builder.Property(a => a.Name).HasMaxLength(NamedEntity.MaxNameLength);
}
