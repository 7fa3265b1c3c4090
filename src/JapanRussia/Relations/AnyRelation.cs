using JapanRussia.Storage;
using JapanRussia.Vocabularies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.Relations;

/// <summary>A relation of either sort, as a row of one table.</summary>
public sealed class AnyRelation : IIdentified
{
    private AnyRelation() { }

    public Guid Id { get; private init; }
    public string Key { get; private init; } = "";
    public RelationEnds Between { get; private init; }
    public RelationKind Kind { get; private init; }
    public Strength Strength { get; private init; }
    public RelationBasis Basis { get; private init; }
    public string Why { get; private init; } = "";
    public RelationState State { get; private init; }

    /// <summary>The propositions at its ends, or those of the claims at its ends.</summary>
    public Propositions.Proposition FromProposition { get; private init; } = null!;
    public Guid FromPropositionId { get; private init; }
    public Propositions.Proposition ToProposition { get; private init; } = null!;
    public Guid ToPropositionId { get; private init; }

    public Claims.Claim? FromClaim { get; private init; }
    public Guid? FromClaimId { get; private init; }
    public Claims.Claim? ToClaim { get; private init; }
    public Guid? ToClaimId { get; private init; }
}

[Vocabulary("relation_ends", "What a relation ties.")]
public enum RelationEnds
{
    [Term("Two claims.")]
    Claims,

    [Term("Two propositions.")]
    Propositions,
}

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
