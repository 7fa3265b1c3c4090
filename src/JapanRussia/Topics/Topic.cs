using JapanRussia.Values.Identities;

namespace JapanRussia.Topics;

/// <summary>What propositions are about; topics form a tree (SKOS broader and narrower).</summary>
public sealed class Topic : NamedEntity
{
    public const int MaxDepth = 8;

    private Topic() { }

    public string Name { get; private set; } = "";

    /// <summary>One line that says what belongs here.</summary>
    public string? Scope { get; private set; }
    public List<TopicAlias> Aliases { get; private init; } = [];
    public Guid? ParentId { get; private set; }
    public Topic? Parent { get; private set; }

    /// <summary>The ids from the root down to this topic, itself last: a topic with all below it is one condition.</summary>
    public List<Guid> Lineage { get; private set; } = [];

    public static Topic Register(string slug, TopicContent content, Topic? parent)
    {
        var topic = new Topic { Id = NameBasedId.Of("topic", slug), Slug = slug };
        topic.Revise(content, parent);
        return topic;
    }

    /// <remarks>Topics below must be revised after those above, for each takes its lineage from its parent.</remarks>
    public void Revise(TopicContent content, Topic? parent)
    {
        StandBelow(parent);
        Name = content.Name;
        Scope = content.Scope;
        Replace(Aliases, content.Aliases, a => a.Content, (a, i) => new(i + 1, a));
    }

    /// <summary>Takes its place below a topic, or at the top; those below it must follow, the upper before the lower.</summary>
    /// <exception cref="RuleViolation">The tree would be a circle, or too deep.</exception>
    public void StandBelow(Topic? parent)
    {
        var above = parent?.Lineage ?? [];
        RuleViolation.Unless(
            !above.Contains(Id),
            "topic_cycle",
            $"The topic '{Slug}' would stand below itself.",
            "parent"
        );
        RuleViolation.Unless(
            above.Count < MaxDepth,
            "topic_too_deep",
            $"Topics nest at most {MaxDepth} deep.",
            "parent"
        );
        ParentId = parent?.Id;
        if (!Lineage.SequenceEqual([.. above, Id]))
            Lineage = [.. above, Id];
    }
}

/// <summary>What an editor says of a topic, besides where it stands.</summary>
public sealed record TopicContent(string Name, string? Scope)
{
    /// <summary>Other names for it, in any language (SKOS altLabel).</summary>
    public IReadOnlyList<AliasContent> Aliases { get; init; } = [];
}

public sealed class TopicAlias : IPart
{
    private TopicAlias() { }

    internal TopicAlias(int position, AliasContent content) =>
        (Position, Name, Language) = (position, content.Name, content.Language);

    public int Position { get; private init; }
    public string Name { get; private init; } = "";
    public string? Language { get; private init; }

    internal AliasContent Content => new(Name, Language);
}
