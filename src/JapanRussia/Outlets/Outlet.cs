using JapanRussia.Values.Identities;
using JapanRussia.Values.Text;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Outlets;

/// <summary>Who publishes articles: schema.org NewsMediaOrganization.</summary>
public sealed class Outlet : NamedEntity
{
    private Outlet() { }

    public string Name { get; private set; } = "";
    public OutletKind Kind { get; private set; }
    public string? Country { get; private set; }
    public string? Homepage { get; private set; }
    public string? WikidataId { get; private set; }

    public static Outlet Register(string slug, OutletContent content)
    {
        var outlet = new Outlet { Id = NameBasedId.Of("outlet", slug), Slug = slug };
        outlet.Revise(content);
        return outlet;
    }

    public void Revise(OutletContent content)
    {
        Name = content.Name;
        Kind = content.Kind;
        Country = content.Country;
        Homepage = content.Homepage is { } homepage ? WebAddress.Normalise(homepage) : null;
        WikidataId = content.WikidataId;
    }
}

/// <summary>What an editor says of an outlet.</summary>
public sealed record OutletContent
{
    public required string Name { get; init; }
    public required OutletKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }
    public string? Homepage { get; init; }
    public string? WikidataId { get; init; }
}

[Vocabulary("outlet_kinds", "What sort of publisher an outlet is.", "schema.org")]
public enum OutletKind
{
    [Term("A daily or weekly newspaper.", "schema.org: NewsMediaOrganization")]
    Newspaper,

    [Term("A magazine or journal, in print or online.", "schema.org: Periodical")]
    Magazine,

    [Term("A research institute that publishes.", "schema.org: ResearchOrganization")]
    ThinkTank,

    [Term("A news agency.", "schema.org: NewsMediaOrganization")]
    Agency,

    [Term("A blog.", "schema.org: Blog")]
    Blog,

    [Term("A radio or television station.", "schema.org: BroadcastService")]
    Broadcaster,

    [Term("Any other site.", "schema.org: WebSite")]
    Website,
}
