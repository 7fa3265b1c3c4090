using JapanRussia.Actors;
using JapanRussia.Api.Editing;
using JapanRussia.Rest.Writes;
using JapanRussia.Values.Dates;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Actors;

/// <summary>An actor as editors send it.</summary>
/// <param name="Slug" example="mayor-of-nemuro">Its stable name in addresses, which never changes.</param>
/// <param name="Name" example="Mayor of Nemuro">The name by which it is known.</param>
/// <param name="Kind" example="person">What sort of actor it is: a term of actor_kinds.</param>
/// <param name="Naming" example="described">How the source identifies it: a term of namings.</param>
/// <param name="Country" example="JP">ISO 3166-1 alpha-2.</param>
/// <param name="WikidataId" example="Q7747">The item for it in Wikidata, only where certain.</param>
/// <param name="Description">One line that tells it from others.</param>
/// <param name="Aliases">Other names for it, metonyms among them.</param>
/// <param name="Roles">What it was, and when.</param>
public sealed record ActorForm(
    string? Slug,
    string? Name,
    string? Kind,
    string? Naming,
    string? Country,
    string? WikidataId,
    string? Description,
    IReadOnlyList<AliasForm>? Aliases,
    IReadOnlyList<RoleForm>? Roles
) : INamedForm
{
    internal static ActorForm Of(ActorResponse actor) =>
        new(
            actor.Slug,
            actor.Name,
            Words.Of(actor.Kind),
            Words.Of(actor.Naming),
            actor.Country,
            actor.WikidataId,
            actor.Description,
            actor.Aliases.Select(AliasForm.Of).OrNone(),
            actor.Roles.Select(r => new RoleForm(r.Title, r.Organisation, r.During?.Text)).OrNone()
        );

    internal async Task<ActorContent> Content(References references)
    {
        List<RoleContent> roles = [];
        foreach (var (i, role) in (Roles ?? []).Index())
            roles.Add(
                new(
                    role.Title!,
                    await references.ToOrNull<Actor>(role.Organisation, $"/roles/{i}/organisation"),
                    role.During is null ? null : PartialDate.Parse(role.During)
                )
            );
        return new()
        {
            Name = Name!,
            Kind = Words<ActorKind>.Term(Kind!),
            Naming = Words<Naming>.Term(Naming!),
            Country = Country,
            WikidataId = WikidataId,
            Description = Description,
            Aliases = AliasForm.Contents(Aliases),
            Roles = roles,
        };
    }
}

/// <summary>What an actor was, as editors send it.</summary>
/// <param name="Title" example="Mayor">The office or post.</param>
/// <param name="Organisation" example="russia">Slug of the actor at which.</param>
/// <param name="During" example="2012/2016">When: a partial date.</param>
public sealed record RoleForm(string? Title, string? Organisation, string? During);
