using JapanRussia.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.Propositions;

internal sealed class PropositionMapping : IEntityTypeConfiguration<Proposition>
{
    public void Configure(EntityTypeBuilder<Proposition> builder)
    {
        builder.HasSlug();
        builder.CanBeMerged();
        builder.HasParts(p => p.Topics, "proposition_topics", "PropositionId");
        builder.ToTable(t =>
            t.HasCheckConstraint(
                "ck_propositions_text_length",
                $"char_length(text) between 1 and {Proposition.MaxTextLength}"
            )
        );
    }
}

internal sealed class PropositionTopicMapping : IEntityTypeConfiguration<PropositionTopic>
{
    public void Configure(EntityTypeBuilder<PropositionTopic> builder)
    {
        builder.HasOne(t => t.Topic).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex("TopicId", "PropositionId");
    }
}
