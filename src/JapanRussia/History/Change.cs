using JapanRussia.Values.Vocabularies;

namespace JapanRussia.History;

/// <summary>What one change set did to one entity.</summary>
public sealed class Change
{
    private Change() { }

    internal Change(long version, int position, Entity entity, ChangeAction action) =>
        (Version, Position, Kind, EntityId, Name, EntityVersion, Action) = (
            version,
            position,
            Enum.Parse<EntityKind>(entity.GetType().Name),
            entity.Id,
            entity.Handle,
            entity.Version,
            action
        );

    /// <summary>The version of the data set that the change set made.</summary>
    public long Version { get; private init; }
    public ChangeSet Set { get; private init; } = null!;

    /// <summary>Which of the change set's changes, from 1.</summary>
    public int Position { get; private init; }
    public EntityKind Kind { get; private init; }
    public Guid EntityId { get; private init; }

    /// <summary>The entity's slug or key.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The version that it made of the entity.</summary>
    public int EntityVersion { get; private init; }
    public ChangeAction Action { get; private init; }
}

[Vocabulary("entity_kinds", "What sort of thing a change is about.")]
public enum EntityKind
{
    [Term("An outlet.")]
    Outlet,

    [Term("An actor.")]
    Actor,

    [Term("A topic.")]
    Topic,

    [Term("A measure.")]
    Measure,

    [Term("An article.")]
    Article,

    [Term("A proposition.")]
    Proposition,

    [Term("A claim.")]
    Claim,

    [Term("A tie between two claims.")]
    ClaimRelation,

    [Term("A tie between two propositions.")]
    PropositionRelation,

    [Term("Somebody's verdict on a claim.")]
    Review,

    [Term("A proposal to give an article another text.")]
    Reanchoring,
}
