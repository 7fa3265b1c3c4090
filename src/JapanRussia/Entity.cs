using JapanRussia.Values.Identities;

namespace JapanRussia;

/// <summary>Whatever the database keeps under an identity of its own.</summary>
public abstract class Entity : IVersioned
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

    /// <summary>What people call such a thing in a sentence.</summary>
    public virtual string Noun => GetType().Name.ToLowerInvariant();

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
public abstract class NamedEntity : HideableEntity
{
    public const int MaxSlugLength = 100;
    public const int MaxNameLength = 200;

    /// <summary>Of a BCP 47 tag: what RFC 5646 has everybody make room for.</summary>
    public const int MaxLanguageLength = 35;

    /// <summary>Of descriptions and notes.</summary>
    public const int MaxNoteLength = 2000;
    public const string SlugPattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

    public string Slug { get; protected init; } = "";
    internal sealed override string Handle => Slug;
}

/// <summary>A named entity that may turn out to be the same as another: an actor or a proposition.</summary>
public abstract class MergeableEntity : NamedEntity
{
    /// <summary>The one that stands for it since they were merged; null where it stands for itself.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <exception cref="RuleViolation">One of the two does not stand by itself.</exception>
    internal void CheckMerge(MergeableEntity other)
    {
        RuleViolation.Unless(
            other.Id != Id,
            "merge_into_itself",
            "Two different things are merged.",
            "into"
        );
        RuleViolation.Unless(
            other.MergedIntoId is null,
            "merge_into_merged",
            $"'{other.Slug}' was merged itself: merge into what stands for it.",
            "into"
        );
        RuleViolation.Unless(
            MergedIntoId is null,
            "already_merged",
            $"'{Slug}' was merged already: part it first."
        );
    }

    /// <summary>Becomes one with another, which takes over what this one was called.</summary>
    /// <returns>The names that the other one did not have yet.</returns>
    internal IReadOnlyList<string> MergeInto(MergeableEntity other, DateTimeOffset at)
    {
        Retract(at);
        (MergedIntoId, Done) = (other.Id, ChangeAction.Merged);
        other.PartsChanged = true;
        return other.TakeNames(this);
    }

    /// <summary>Stands for itself again.</summary>
    /// <exception cref="RuleViolation">It was not merged.</exception>
    internal void Part()
    {
        RuleViolation.Unless(MergedIntoId is not null, "not_merged", $"'{Slug}' was not merged.");
        MergedIntoId = null;
        Restore();
        Done = ChangeAction.Unmerged;
    }

    /// <summary>Follows the one that it was merged into, which was merged itself, or parts from that with it.</summary>
    internal void Follow(Guid into) => MergedIntoId = into;

    /// <exception cref="RuleViolation">It was merged: that is taken back in another way.</exception>
    public override void Restore()
    {
        RuleViolation.Unless(
            MergedIntoId is null,
            "already_merged",
            $"'{Slug}' was merged: part it from what it was merged into."
        );
        base.Restore();
    }

    private protected virtual IReadOnlyList<string> TakeNames(MergeableEntity merged) => [];

    /// <summary>Gives up names that came with one that is parted from it.</summary>
    internal virtual void DropNames(IReadOnlyCollection<string> names) => PartsChanged = true;
}
