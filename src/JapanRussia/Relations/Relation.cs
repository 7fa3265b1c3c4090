using JapanRussia.Claims;
using JapanRussia.Propositions;
using JapanRussia.Text;

namespace JapanRussia.Relations;

/// <summary>A curated tie from one claim to another, or from one proposition to another: AIF and CiTO relations.</summary>
public abstract class Relation<TEnd> : Entity
    where TEnd : Entity
{
    public string Key { get; private protected init; } = "";
    internal sealed override string Handle => Key;
    public Guid FromId { get; private set; }
    public TEnd From { get; private set; } = null!;
    public Guid ToId { get; private set; }
    public TEnd To { get; private set; } = null!;
    public RelationKind Kind { get; private set; }
    public Strength Strength { get; private set; }
    public RelationBasis Basis { get; private set; }

    /// <summary>One sentence that says why they are so related.</summary>
    public string Why { get; private set; } = "";
    public RelationState State { get; private set; }

    public void Revise(RelationContent content)
    {
        content.Check();
        FromId = content.FromId;
        ToId = content.ToId;
        Kind = content.Kind;
        Strength = content.Strength;
        Basis = content.Basis;
        Why = content.Why;
        State = content.State;
    }
}

public sealed class ClaimRelation : Relation<Claim>
{
    public static ClaimRelation Draw(string key, RelationContent content)
    {
        var relation = new ClaimRelation { Id = NameBasedId.Of("claim_relation", key), Key = key };
        relation.Revise(content);
        return relation;
    }
}

public sealed class PropositionRelation : Relation<Proposition>
{
    public static PropositionRelation Draw(string key, RelationContent content)
    {
        var relation = new PropositionRelation
        {
            Id = NameBasedId.Of("proposition_relation", key),
            Key = key,
        };
        relation.Revise(content);
        return relation;
    }
}

/// <summary>What an editor says of a relation.</summary>
public sealed record RelationContent(
    Guid FromId,
    Guid ToId,
    RelationKind Kind,
    Strength Strength,
    RelationBasis Basis,
    string Why,
    RelationState State = RelationState.Confirmed
)
{
    /// <exception cref="RuleViolation">It ties a thing to itself.</exception>
    public void Check() =>
        RuleViolation.Unless(
            FromId != ToId,
            "relation_to_itself",
            "A relation ties two different things.",
            "to"
        );
}
