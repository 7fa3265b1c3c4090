using JapanRussia.History;

namespace JapanRussia;

/// <summary>Whatever has an id, be it kept in a table or computed by a query.</summary>
public interface IIdentified
{
    Guid Id { get; }
}

/// <summary>Whatever the database keeps under an identity of its own.</summary>
public abstract class Entity : IIdentified
{
    public Guid Id { get; protected init; }

    /// <summary>1 when made, one more with every change; what an editor must have seen to change the entity.</summary>
    public int Version { get; internal set; } = 1;

    public DateTimeOffset CreatedAt { get; internal set; }
    public DateTimeOffset UpdatedAt { get; internal set; }

    /// <summary>Whether the seed files own this row: when it leaves them, it is retracted.</summary>
    public bool Seeded { get; internal set; }

    /// <summary>When it was withdrawn; null while it stands. Nothing is ever deleted.</summary>
    public DateTimeOffset? RetractedAt { get; private set; }

    /// <summary>A part was replaced: the entity counts as changed although none of its own columns is.</summary>
    internal bool PartsChanged { get; set; }

    /// <summary>What its history calls the change that waits to be saved; null where it is no more than revised.</summary>
    internal ChangeAction? Done { get; set; }

    /// <summary>What people and files call it by: its slug or key.</summary>
    internal abstract string Handle { get; }

    /// <summary>Withdraws it; it stays in the database, and its address says that it is gone.</summary>
    public virtual void Retract(DateTimeOffset at)
    {
        if (RetractedAt is not null)
            return;
        RetractedAt = at;
        Done = ChangeAction.Retracted;
    }

    /// <summary>Takes a withdrawal back.</summary>
    public virtual void Restore()
    {
        if (RetractedAt is null)
            return;
        RetractedAt = null;
        Done = ChangeAction.Restored;
    }

    private protected void Replace<TPart, TContent>(
        List<TPart> parts,
        IReadOnlyCollection<TContent> wanted,
        Func<TPart, TContent> contentOf,
        Func<TContent, int, TPart> make
    )
        where TPart : IPart
    {
        if (parts.OrderBy(p => p.Position).Select(contentOf).SequenceEqual(wanted))
            return;
        parts.Clear();
        parts.AddRange(wanted.Select(make));
        PartsChanged = true;
    }
}

/// <summary>One of an ordered list that belongs to an entity.</summary>
public interface IPart
{
    /// <summary>From 1, without gaps.</summary>
    int Position { get; }
}

/// <summary>An entity that people call by a slug: an outlet, article, actor, topic, measure or proposition.</summary>
public abstract class NamedEntity : Entity
{
    public const int MaxSlugLength = 100;
    public const int MaxNameLength = 200;

    /// <summary>Of descriptions, notes and addresses.</summary>
    public const int MaxNoteLength = 2000;
    public const string SlugPattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

    public string Slug { get; protected init; } = "";
    internal sealed override string Handle => Slug;
}
