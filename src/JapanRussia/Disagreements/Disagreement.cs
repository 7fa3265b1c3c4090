using JapanRussia.Claims;
using JapanRussia.Measures;
using JapanRussia.Relations;
using JapanRussia.Values.Identities;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Disagreements;

/// <summary>
/// Two published claims that pull apart, as the database finds them at the moment of asking. Each pair stands here twice,
/// once from either claim.
/// </summary>
public sealed class Disagreement : IIdentified
{
    private Disagreement() { }

    /// <summary>The same from either claim, and on every installation that has the same claims.</summary>
    public Guid Id { get; private init; }

    /// <summary>Whether it is looked at from the claim whose key comes first.</summary>
    public bool Forward { get; private init; }

    /// <summary>The claim that it is looked at from.</summary>
    public Claim Near { get; private init; } = null!;
    public Guid NearId { get; private init; }

    // of the claim itself: a condition on these is one on the rows that are walked, not on others joined to them
    public string NearKey { get; private init; } = "";
    public Guid NearArticleId { get; private init; }
    public Guid NearPropositionId { get; private init; }
    public Claim Far { get; private init; } = null!;
    public Guid FarId { get; private init; }
    public DisagreementBasis Basis { get; private init; }
    public Strength Strength { get; private init; }
    public RelationState State { get; private init; }

    /// <summary>A curator's reason; null where none has been given.</summary>
    public string? Why { get; private init; }

    /// <summary>For what the two give figures that cannot both hold.</summary>
    public Measure? Measure { get; private init; }
    public Guid? MeasureId { get; private init; }

    /// <summary>Which of its claim's figures, from 1.</summary>
    public int? NearFigure { get; private init; }
    public int? FarFigure { get; private init; }

    /// <summary>The tie between their propositions from which it was found.</summary>
    public PropositionRelation? Tie { get; private init; }
    public Guid? TieId { get; private init; }

    /// <summary>A curator's verdict on the two.</summary>
    public ClaimRelation? Verdict { get; private init; }
    public Guid? VerdictId { get; private init; }
}

[Vocabulary("disagreement_bases", "In what two claims disagree.")]
public enum DisagreementBasis
{
    [Term("One supports what the other denies.")]
    Stance,

    [Term("They give amounts for one measure that cannot both hold.")]
    Figure,

    [Term("They give dates for one measure that cannot both hold.")]
    Date,

    [Term("What they hold is tied by a relation that sets it apart.", "AIF: CA-node")]
    Relation,
}
