using System.Linq.Expressions;
using JapanRussia.Actors;
using JapanRussia.Api.Fields;
using JapanRussia.Rest.Json;
using JapanRussia.Values.Identities;
using LinqKit;

namespace JapanRussia.Api.Actors;

/// <summary>An actor as other things refer to it.</summary>
/// <param name="Slug" example="vladimir-putin">Its stable name in addresses and filters.</param>
/// <param name="Name" example="Vladimir Putin">The name by which it is known.</param>
/// <param name="Kind">What sort of actor it is.</param>
/// <param name="Naming">How the source identifies the actor.</param>
/// <param name="Country" example="RU">ISO 3166-1 alpha-2; null where it has none or is not known.</param>
public sealed record ActorRef(
    string Slug,
    string Name,
    ActorKind Kind,
    Naming Naming,
    string? Country
)
{
    internal static readonly Expression<Func<Actor, ActorRef>> Projection = a => new ActorRef(
        a.Slug,
        a.Name,
        a.Kind,
        a.Naming,
        a.Country
    );
}

/// <summary>Whoever can assert something.</summary>
/// <param name="Id">The same on every installation that has the seed data.</param>
/// <param name="Slug" example="vladimir-putin">Its stable name in addresses and filters.</param>
/// <param name="Version" example="1">One more with every change.</param>
/// <param name="Status">Whether readers see it: a draft until it is shown to them.</param>
/// <param name="Name" example="Vladimir Putin">The name by which it is known.</param>
/// <param name="Kind">What sort of actor it is.</param>
/// <param name="Naming">How the source identifies the actor.</param>
/// <param name="Country" example="RU">ISO 3166-1 alpha-2; null where it has none or is not known.</param>
/// <param name="WikidataId" example="Q7747">The item for it in Wikidata; null where none is certain.</param>
/// <param name="Description">One line that tells it from others.</param>
/// <param name="Aliases">Other names for it, metonyms among them.</param>
/// <param name="Roles">What it was, and when.</param>
/// <param name="CreatedAt">When it was recorded here.</param>
/// <param name="UpdatedAt">When it last changed here.</param>
public sealed record ActorResponse(
    Guid Id,
    string Slug,
    int Version,
    ClaimStatus Status,
    string Name,
    ActorKind Kind,
    Naming Naming,
    string? Country,
    string? WikidataId,
    string? Description,
    IReadOnlyList<AliasResponse> Aliases,
    IReadOnlyList<RoleResponse> Roles,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt
) : IIdentified
{
    /// <summary>Where to go from here.</summary>
    public ActorLinks Links =>
        new($"/v1/actors/{Slug}", $"/v1/claims?claimant={Slug}", $"/v1/actors/{Slug}/positions");

    internal static readonly Expression<Func<Actor, ActorResponse>> Projection =
        a => new ActorResponse(
            a.Id,
            a.Slug,
            a.Version,
            HideableEntity.StatusOf(a.Shown, a.RetractedAt),
            a.Name,
            a.Kind,
            a.Naming,
            a.Country,
            a.WikidataId,
            a.Description,
            a.Aliases.OrderBy(x => x.Position)
                .Select(x => new AliasResponse(x.Name, x.Language))
                .ToList(),
            a.Roles.OrderBy(r => r.Position)
                .Select(r => new RoleResponse(
                    r.Title,
                    r.Organisation == null ? null : r.Organisation.Slug,
                    DateResponse.Projection.Invoke(r.During)
                ))
                .ToList(),
            a.CreatedAt,
            a.UpdatedAt
        );
}

/// <param name="Name" example="the Kremlin">The other name.</param>
/// <param name="Language" example="en">BCP 47; null where it does not matter.</param>
public sealed record AliasResponse(string Name, string? Language);

/// <param name="Title" example="President of Russia">The office or post.</param>
/// <param name="Organisation" example="russia">Slug of the actor at which; null where the title says it all.</param>
/// <param name="During">When; null where not known.</param>
public sealed record RoleResponse(string Title, string? Organisation, DateResponse? During);

/// <param name="Self">This actor.</param>
/// <param name="Claims">What it claims.</param>
/// <param name="Positions">The same by proposition, over time.</param>
public sealed record ActorLinks(Link Self, Link Claims, Link Positions);
