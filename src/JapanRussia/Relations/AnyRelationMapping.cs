using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.Relations;

internal sealed class AnyRelationMapping : IEntityTypeConfiguration<AnyRelation>
{
    public void Configure(EntityTypeBuilder<AnyRelation> builder)
    {
        builder.IsComputedBy(
            """
            select r.id, r.key, 'claims' as between, r.kind, r.strength, r.basis, r.why, r.state,
                f.proposition_id as from_proposition_id, t.proposition_id as to_proposition_id, f.id as from_claim_id, t.id as to_claim_id
            from claim_relations r join claims f on f.id = r.from_id join claims t on t.id = r.to_id
            where r.retracted_at is null and f.status = 'published' and t.status = 'published'
            union all
            select r.id, r.key, 'propositions', r.kind, r.strength, r.basis, r.why, r.state, r.from_id, r.to_id, null, null
            from proposition_relations r
            where r.retracted_at is null
            """
        );
        builder.Property(r => r.Key).InByteOrder();
        builder.HasOne(r => r.FromProposition).WithMany();
        builder.HasOne(r => r.ToProposition).WithMany();
        builder.HasOne(r => r.FromClaim).WithMany();
        builder.HasOne(r => r.ToClaim).WithMany();
    }
}
