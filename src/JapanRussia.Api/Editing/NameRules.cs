using FluentValidation;
using JapanRussia.Api.Fields;
using JapanRussia.Claims;
using JapanRussia.Propositions;
using JapanRussia.Rest.Writes;
using JapanRussia.Values.Text;

namespace JapanRussia.Api.Editing;

/// <summary>What the members must be like by which things are called and found again.</summary>
internal static class NameRules
{
    internal static IRuleBuilderOptions<T, string?> IsSlug<T>(
        this IRuleBuilder<T, string?> member
    ) =>
        member
            .Matching(ParameterPatterns.Slug, NamedEntity.MaxSlugLength)
            .WithMessage(
                (_, slug) =>
                    $"{ShowValue.InQuotes(slug ?? "")} is not a slug: lower-case letters, digits and single hyphens, at most {NamedEntity.MaxSlugLength}"
            );

    /// <summary>The slug of something, or a name that nothing else of its sort has.</summary>
    internal static IRuleBuilderOptions<T, string?> IsReference<T>(
        this IRuleBuilder<T, string?> member
    ) => member.IsText(Proposition.MaxTextLength);

    internal static IRuleBuilderOptions<T, string?> IsName<T>(
        this IRuleBuilder<T, string?> member
    ) => member.Required().IsText(NamedEntity.MaxNameLength);

    /// <summary>The key of a claim.</summary>
    internal static IRuleBuilderOptions<T, string?> IsKey<T>(
        this IRuleBuilder<T, string?> member
    ) =>
        member
            .Matching(ParameterPatterns.Key, Claim.MaxKeyLength)
            .WithMessage(
                (_, key) =>
                    $"{ShowValue.InQuotes(key ?? "")} is not a key: lower-case letters, digits and hyphens, and at most one slash, at most {Claim.MaxKeyLength}"
            );

    /// <summary>A SHA-256 as it is written everywhere here.</summary>
    internal static IRuleBuilderOptions<T, string?> IsHash<T>(
        this IRuleBuilder<T, string?> member
    ) =>
        member
            .Matching(ParameterPatterns.Sha256, 64)
            .WithMessage(
                (_, hash) =>
                    $"{ShowValue.InQuotes(hash ?? "")} is not a SHA-256 in lower-case hex: 64 characters"
            );

    internal static IRuleBuilderOptions<T, string?> IsCountry<T>(
        this IRuleBuilder<T, string?> member
    ) => member.Looks(ParameterPatterns.Country, 2, "RU, an ISO 3166-1 alpha-2 code");

    internal static IRuleBuilderOptions<T, string?> IsLanguage<T>(
        this IRuleBuilder<T, string?> member
    ) =>
        member.Looks(
            ParameterPatterns.Language,
            NamedEntity.MaxLanguageLength,
            "en-US, a BCP 47 tag"
        );

    internal static IRuleBuilderOptions<T, string?> IsWikidataId<T>(
        this IRuleBuilder<T, string?> member
    ) => member.Looks(ParameterPatterns.WikidataId, 20, "Q7747");
}
