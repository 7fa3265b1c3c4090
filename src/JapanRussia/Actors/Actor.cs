using JapanRussia.Values.Dates;
using JapanRussia.Values.Identities;

namespace JapanRussia.Actors;

/// <summary>Whoever can assert something: a person, organisation, state, body, medium or group, named or not.</summary>
public sealed class Actor : MergeableEntity
{
    private Actor() { }

    public string Name { get; private set; } = "";
    public ActorKind Kind { get; private set; }
    public Naming Naming { get; private set; }
    public string? Country { get; private set; }
    public string? WikidataId { get; private set; }
    public string? Description { get; private set; }
    public List<ActorAlias> Aliases { get; private init; } = [];
    public List<ActorRole> Roles { get; private init; } = [];

    public static Actor Register(string slug, ActorContent content)
    {
        var actor = new Actor { Id = NameBasedId.Of("actor", slug), Slug = slug };
        actor.Revise(content);
        return actor;
    }

    public void Revise(ActorContent content)
    {
        Name = content.Name;
        Kind = content.Kind;
        Naming = content.Naming;
        Country = content.Country;
        WikidataId = content.WikidataId;
        Description = content.Description;
        Call(content.Aliases);
        Replace(Roles, content.Roles, r => r.Content, (r, i) => new(i + 1, r));
    }

    private protected override IReadOnlyList<string> TakeNames(MergeableEntity merged)
    {
        var other = (Actor)merged;
        var known = Aliases.Select(a => a.Name).Append(Name).ToHashSet();
        List<AliasContent> taken =
        [
            .. other
                .Aliases.OrderBy(a => a.Position)
                .Select(a => a.Content)
                .Prepend(new(other.Name, null))
                .Where(a => known.Add(a.Name)),
        ];
        Call([.. Aliases.OrderBy(a => a.Position).Select(a => a.Content), .. taken]);
        return [.. taken.Select(a => a.Name)];
    }

    internal override void DropNames(IReadOnlyCollection<string> names)
    {
        base.DropNames(names);
        Call([
            .. Aliases
                .OrderBy(a => a.Position)
                .Select(a => a.Content)
                .Where(a => !names.Contains(a.Name)),
        ]);
    }

    private void Call(IReadOnlyCollection<AliasContent> aliases) =>
        Replace(Aliases, aliases, a => a.Content, (a, i) => new(i + 1, a));
}

/// <summary>What an editor says of an actor.</summary>
public sealed record ActorContent
{
    public required string Name { get; init; }
    public required ActorKind Kind { get; init; }
    public Naming Naming { get; init; } = Naming.Named;

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }
    public string? WikidataId { get; init; }
    public string? Description { get; init; }
    public IReadOnlyList<AliasContent> Aliases { get; init; } = [];
    public IReadOnlyList<RoleContent> Roles { get; init; } = [];
}

/// <param name="Title">What the actor was.</param>
/// <param name="OrganisationId">The actor at which; null where the title says it all.</param>
/// <param name="During">When, as far as known.</param>
public sealed record RoleContent(string Title, Guid? OrganisationId, PartialDate? During);

public sealed class ActorAlias : IPart
{
    private ActorAlias() { }

    internal ActorAlias(int position, AliasContent content) =>
        (Position, Name, Language) = (position, content.Name, content.Language);

    public int Position { get; private init; }
    public string Name { get; private init; } = "";
    public string? Language { get; private init; }

    internal AliasContent Content => new(Name, Language);
}

public sealed class ActorRole : IPart
{
    private ActorRole() { }

    internal ActorRole(int position, RoleContent content) =>
        (Position, Title, OrganisationId, During) = (
            position,
            content.Title,
            content.OrganisationId,
            content.During
        );

    public int Position { get; private init; }
    public string Title { get; private init; } = "";
    public Guid? OrganisationId { get; private init; }
    public Actor? Organisation { get; private init; }
    public PartialDate? During { get; private init; }

    internal RoleContent Content => new(Title, OrganisationId, During);
}
