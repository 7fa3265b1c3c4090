using JapanRussia.Values.Identities;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Relations;

/// <summary>A relation of either sort, as a row of one table.</summary>
public sealed class AnyRelation : IVersioned, IHideable
{
    private AnyRelation() { }

    public Guid Id { get; private init; }
    public int Version { get; private init; }

    /// <summary>When it was withdrawn, or a claim at one of its ends was.</summary>
    public DateTimeOffset? RetractedAt { get; private init; }
    public bool Shown { get; private init; }
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
