using JapanRussia.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.Relations;

internal sealed class AnyRelationMapping : IEntityTypeConfiguration<AnyRelation>
{
    public void Configure(EntityTypeBuilder<AnyRelation> builder)
    {
        builder.IsComputedBy(
            """
            select r.id, r.version, coalesce(r.retracted_at, f.retracted_at, t.retracted_at) as retracted_at, r.shown, r.key, 'claims' as between, r.kind, r.strength, r.basis, r.why, r.state,
                f.proposition_id as from_proposition_id, t.proposition_id as to_proposition_id, f.id as from_claim_id, t.id as to_claim_id
            from claim_relations r join claims f on f.id = r.from_id join claims t on t.id = r.to_id
            where f.status in ('published', 'retracted') and t.status in ('published', 'retracted')
            union all
            select r.id, r.version, r.retracted_at, r.shown, r.key, 'propositions', r.kind, r.strength, r.basis, r.why, r.state, r.from_id, r.to_id, null, null
            from proposition_relations r
            """
        );
        builder.Property(r => r.Key).InByteOrder();
        builder.HasOne(r => r.FromProposition).WithMany();
        builder.HasOne(r => r.ToProposition).WithMany();
        builder.HasOne(r => r.FromClaim).WithMany();
        builder.HasOne(r => r.ToClaim).WithMany();
    }
}
