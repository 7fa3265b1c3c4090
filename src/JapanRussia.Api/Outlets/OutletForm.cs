using FluentValidation;
using JapanRussia.Api.Editing;
using JapanRussia.Outlets;
using JapanRussia.Rest.Writes;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Outlets;

/// <summary>An outlet as editors send it.</summary>
/// <param name="Slug" example="nemuro-shimbun">Its stable name in addresses, which never changes.</param>
/// <param name="Name" example="Nemuro Shimbun">As it calls itself.</param>
/// <param name="Kind" example="newspaper">What sort of publisher it is: a term of outlet_kinds.</param>
/// <param name="Country" example="JP">ISO 3166-1 alpha-2.</param>
/// <param name="Homepage" example="https://example.org">Its site.</param>
/// <param name="WikidataId" example="Q7747">The item for it in Wikidata, only where certain.</param>
public sealed record OutletForm(
    string? Slug,
    string? Name,
    string? Kind,
    string? Country,
    string? Homepage,
    string? WikidataId
) : INamedForm
{
    internal static OutletForm Of(OutletResponse outlet) =>
        new(
            outlet.Slug,
            outlet.Name,
            Words.Of(outlet.Kind),
            outlet.Country,
            outlet.Homepage,
            outlet.WikidataId
        );

    internal OutletContent Content =>
        new()
        {
            Name = Name!,
            Kind = Words<OutletKind>.Term(Kind!),
            Country = Country,
            Homepage = Homepage,
            WikidataId = WikidataId,
        };
}

internal sealed class OutletFormValidator : AbstractValidator<OutletForm>
{
    internal static readonly OutletFormValidator Instance = new();

    private OutletFormValidator()
    {
        RuleFor(f => f.Slug).Required().IsSlug();
        RuleFor(f => f.Name).IsName();
        RuleFor(f => f.Kind).Required().IsTermOf<OutletForm, OutletKind>();
        RuleFor(f => f.Country).IsCountry();
        RuleFor(f => f.Homepage).IsWebAddress();
        RuleFor(f => f.WikidataId).IsWikidataId();
    }
}
