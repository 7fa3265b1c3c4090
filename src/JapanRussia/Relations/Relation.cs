using JapanRussia.Claims;
using JapanRussia.Propositions;
using JapanRussia.Values.Identities;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Relations;

/// <summary>A curated tie from one claim to another, or from one proposition to another: AIF and CiTO relations.</summary>
public abstract class Relation : HideableEntity
{
    public const int MaxKeyLength = 100;
    public const int MaxWhyLength = 500;

    public string Key { get; private protected init; } = "";
    internal sealed override string Handle => Key;
    public sealed override string Noun => "relation";
    public Guid FromId { get; private set; }
    public Guid ToId { get; private set; }
    public RelationKind Kind { get; private set; }
    public Strength Strength { get; private set; }
    public RelationBasis Basis { get; private set; }

    /// <summary>One sentence that says why they are so related.</summary>
    public string Why { get; private set; } = "";
    public RelationState State { get; private set; }

    /// <summary>Whether readers see both of its ends, which must have been loaded.</summary>
    private protected abstract bool EndsAreShown { get; }

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

    /// <summary>Takes it as true: readers see it from now on, with both of its ends.</summary>
    /// <exception cref="RuleViolation">It is confirmed already.</exception>
    public void Confirm()
    {
        Judge(RelationState.Confirmed, ChangeAction.Confirmed);
        Show();
    }

    /// <summary>
    /// Turns it down; it is kept so that nobody proposes it again. Readers see that, and why, unless it ties what they do not see.
    /// </summary>
    /// <param name="why">Why not.</param>
    /// <exception cref="RuleViolation">It is rejected already.</exception>
    public void Reject(string why)
    {
        Judge(RelationState.Rejected, ChangeAction.Rejected);
        Why = why;
        if (EndsAreShown)
            Show();
    }

    private void Judge(RelationState state, ChangeAction action)
    {
        RuleViolation.Unless(
            State != state,
            "relation_state",
            $"This relation is {Words.Of(State)} already."
        );
        (State, Done) = (state, action);
    }
}

/// <typeparam name="TEnd">What it ties.</typeparam>
public abstract class Relation<TEnd> : Relation
    where TEnd : Entity
{
    public TEnd From { get; private set; } = null!;
    public TEnd To { get; private set; } = null!;
}

public sealed class ClaimRelation : Relation<Claim>
{
    // only claims that readers see are tied
    private protected override bool EndsAreShown => true;

    /// <param name="key">A name that its source gave it; without one it is known by its id.</param>
    public static ClaimRelation Draw(string? key, RelationContent content)
    {
        var id = key is null ? Guid.CreateVersion7() : NameBasedId.Of("claim_relation", key);
        var relation = new ClaimRelation { Id = id, Key = key ?? id.ToString() };
        relation.Revise(content);
        return relation;
    }
}

public sealed class PropositionRelation : Relation<Proposition>
{
    private protected override bool EndsAreShown => From.Shown && To.Shown;

    /// <param name="key">A name that its source gave it; without one it is known by its id.</param>
    public static PropositionRelation Draw(string? key, RelationContent content)
    {
        var id = key is null ? Guid.CreateVersion7() : NameBasedId.Of("proposition_relation", key);
        var relation = new PropositionRelation { Id = id, Key = key ?? id.ToString() };
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
