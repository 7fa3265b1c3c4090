using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Relations;

[Vocabulary(
    "relation_kinds",
    "How one claim or proposition stands to another.",
    "AIF; CiTO; SKOS mapping relations"
)]
public enum RelationKind
{
    [Term("They cannot both be so, or pull apart.", "AIF: CA-node", "CiTO: disputes")]
    Contradicts,

    [Term("A source of its own says the same.", "AIF: RA-node", "CiTO: confirms")]
    Corroborates,

    [Term("The first says the second more narrowly.", "CiTO: qualifies", "SKOS: broadMatch")]
    Refines,

    [Term("The first was said in answer to the second.", "CiTO: repliesTo")]
    RespondsTo,

    [Term("They say the same.", "SKOS: exactMatch")]
    Equivalent,
}

[Vocabulary("strengths", "How far a relation or disagreement goes.")]
public enum Strength
{
    [Term("Both cannot hold.")]
    Hard,

    [Term("They differ in framing, time or scope.")]
    Soft,
}

[Vocabulary("relation_bases", "In what the two ends of a relation meet.")]
public enum RelationBasis
{
    [Term("What is claimed.")]
    Content,

    [Term("Opposite stances.")]
    Stance,

    [Term("A number.")]
    Figure,

    [Term("A date.")]
    Date,

    [Term("How it is put.")]
    Framing,

    [Term("The time they are about.")]
    Time,

    [Term("How much they cover.")]
    Scope,
}

[Vocabulary("relation_states", "Whether a person has judged a relation, and how.")]
public enum RelationState
{
    [Term("Proposed, not yet looked at.")]
    Suggested,

    [Term("Looked at and found right.")]
    Confirmed,

    [Term("Looked at and found wrong; kept so that it is not proposed again.")]
    Rejected,
}
