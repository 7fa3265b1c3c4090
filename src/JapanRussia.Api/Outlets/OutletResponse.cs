using System.Linq.Expressions;
using JapanRussia.Outlets;
using JapanRussia.Rest.Json;
using JapanRussia.Values.Identities;

namespace JapanRussia.Api.Outlets;

/// <summary>An outlet as other things refer to it.</summary>
/// <param name="Slug" example="the-american-interest">Its stable name in addresses and filters.</param>
/// <param name="Name" example="The American Interest">As it calls itself.</param>
public sealed record OutletRef(string Slug, string Name);

/// <summary>Who publishes articles.</summary>
/// <param name="Id">The same on every installation that has the seed data.</param>
/// <param name="Slug" example="the-american-interest">Its stable name in addresses and filters.</param>
/// <param name="Version" example="1">One more with every change.</param>
/// <param name="Status">Whether readers see it: a draft until it is shown to them.</param>
/// <param name="Name" example="The American Interest">As it calls itself.</param>
/// <param name="Kind">What sort of publisher it is.</param>
/// <param name="Country" example="US">ISO 3166-1 alpha-2; null where not known.</param>
/// <param name="Homepage">Its site; null where not known.</param>
/// <param name="WikidataId">The item for it in Wikidata; null where none is certain.</param>
/// <param name="CreatedAt">When it was recorded here.</param>
/// <param name="UpdatedAt">When it last changed here.</param>
public sealed record OutletResponse(
    Guid Id,
    string Slug,
    int Version,
    ClaimStatus Status,
    string Name,
    OutletKind Kind,
    string? Country,
    string? Homepage,
    string? WikidataId,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt
) : IIdentified
{
    /// <summary>Where to go from here.</summary>
    public OutletLinks Links =>
        new($"/v1/outlets/{Slug}", $"/v1/articles?outlet={Slug}", $"/v1/claims?outlet={Slug}");

    internal static readonly Expression<Func<Outlet, OutletResponse>> Projection =
        o => new OutletResponse(
            o.Id,
            o.Slug,
            o.Version,
            HideableEntity.StatusOf(o.Shown, o.RetractedAt),
            o.Name,
            o.Kind,
            o.Country,
            o.Homepage,
            o.WikidataId,
            o.CreatedAt,
            o.UpdatedAt
        );
}

/// <param name="Self">This outlet.</param>
/// <param name="Articles">What it published.</param>
/// <param name="Claims">The claims in what it published.</param>
public sealed record OutletLinks(Link Self, Link Articles, Link Claims);
