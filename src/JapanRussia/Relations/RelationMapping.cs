using JapanRussia.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.Relations;

internal abstract class RelationMapping<TRelation, TEnd>(string table)
    : IEntityTypeConfiguration<TRelation>
    where TRelation : Relation<TEnd>
    where TEnd : Entity
{
    public void Configure(EntityTypeBuilder<TRelation> builder)
    {
        builder.ToTable(table, t => t.HasCheckConstraint($"ck_{table}_ends", "from_id <> to_id"));
        builder.Property(r => r.Key).HasMaxLength(Relation.MaxKeyLength).InByteOrder();
        builder.HasIndex(r => r.Key).IsUnique();
        builder.CanBeHidden();
        builder.HasOne(r => r.From).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.To).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.FromId);
        builder.HasIndex(r => r.ToId);
    }
}

internal sealed class ClaimRelationMapping()
    : RelationMapping<ClaimRelation, Claims.Claim>("claim_relations");

internal sealed class PropositionRelationMapping()
    : RelationMapping<PropositionRelation, Propositions.Proposition>("proposition_relations");
