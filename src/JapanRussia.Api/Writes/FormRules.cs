using System.Text.Json;
using System.Text.RegularExpressions;
using FluentValidation;
using FluentValidation.Results;
using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Dates;
using JapanRussia.Text;
using JapanRussia.Vocabularies;

namespace JapanRussia.Api.Writes;

/// <summary>What members of forms must be like, whatever the database holds.</summary>
internal static class FormRules
{
    internal static IRuleBuilderOptions<T, TMember> Required<T, TMember>(
        this IRuleBuilder<T, TMember> member
    ) => member.NotEmpty().WithMessage("It is required");

    internal static IRuleBuilderOptions<T, string?> IsTermOf<T, TTerm>(
        this IRuleBuilder<T, string?> member
    )
        where TTerm : struct, Enum =>
        member
            .Must(word => word is null || Words<TTerm>.TryTerm(word, out var _))
            .WithMessage(
                (_, word) => $"'{word}' is not a term{Nearest.Hint(word ?? "", Words<TTerm>.All)}"
            )
            .WithState(_ => Words<TTerm>.All);

    internal static IRuleBuilderOptions<T, string?> IsSlug<T>(
        this IRuleBuilder<T, string?> member
    ) =>
        member
            .Must(slug =>
                slug is null
                || (
                    slug.Length is > 0 and <= NamedEntity.MaxSlugLength
                    && ParameterPatterns.Slug.IsMatch(slug)
                )
            )
            .WithMessage(
                $"It is not a slug: lower-case letters, digits and single hyphens, at most {NamedEntity.MaxSlugLength}"
            );

    internal static IRuleBuilderOptions<T, string?> IsPartialDate<T>(
        this IRuleBuilder<T, string?> member
    ) =>
        member
            .Must(date => date is null || PartialDate.TryParse(date, out _))
            .WithMessage(
                "It is not a partial date such as 2016, 2016-12~, 2016-12-16? or 2014-03/.."
            );

    /// <summary>Text of so many Unicode code points at most, and not of white space alone.</summary>
    internal static IRuleBuilderOptions<T, string?> IsText<T>(
        this IRuleBuilder<T, string?> member,
        int most
    ) =>
        member
            .Must(text =>
                text is null || (!string.IsNullOrWhiteSpace(text) && CodePoints.Count(text) <= most)
            )
            .WithMessage($"It has 1 to {most} characters, not white space alone");

    /// <summary>Text of a known shape.</summary>
    /// <param name="like">An example of it.</param>
    internal static IRuleBuilderOptions<T, string?> Looks<T>(
        this IRuleBuilder<T, string?> member,
        Regex pattern,
        string like
    ) =>
        member
            .Must(text => text is null || pattern.IsMatch(text))
            .WithMessage($"It does not look like {like}");

    internal static IRuleBuilderOptions<T, string?> IsName<T>(
        this IRuleBuilder<T, string?> member
    ) => member.Required().IsText(NamedEntity.MaxNameLength);

    internal static IRuleBuilderOptions<T, string?> IsCountry<T>(
        this IRuleBuilder<T, string?> member
    ) => member.Looks(ParameterPatterns.Country, "RU, an ISO 3166-1 alpha-2 code");

    internal static IRuleBuilderOptions<T, string?> IsLanguage<T>(
        this IRuleBuilder<T, string?> member
    ) => member.Looks(ParameterPatterns.Language, "en-US, a BCP 47 tag");

    internal static IRuleBuilderOptions<T, string?> IsWikidataId<T>(
        this IRuleBuilder<T, string?> member
    ) => member.Looks(ParameterPatterns.WikidataId, "Q7747");

    internal static IRuleBuilderOptions<T, string?> IsWebAddress<T>(
        this IRuleBuilder<T, string?> member
    ) =>
        member
            .Must(address =>
                address is null
                || (
                    address.Length <= NamedEntity.MaxNoteLength
                    && Uri.TryCreate(address, UriKind.Absolute, out var uri)
                    && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
                )
            )
            .WithMessage(
                $"It is not an address of the web, which begins with https:// and has at most {NamedEntity.MaxNoteLength} characters"
            );

    internal static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> HasAtMost<T, TItem>(
        this IRuleBuilder<T, IReadOnlyList<TItem>?> member,
        int most
    ) =>
        member
            .Must(items => items is null || items.Count <= most)
            .WithMessage($"It has at most {most} items");

    internal static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> HasEachOnce<T, TItem>(
        this IRuleBuilder<T, IReadOnlyList<TItem>?> member
    ) =>
        member
            .Must(items => items is null || items.Distinct().Count() == items.Count)
            .WithMessage("It names one of them twice");

    /// <summary>Via[0].Actor stands at /via/0/actor.</summary>
    internal static (ProblemKind, Fault) FaultOf(ValidationFailure failure)
    {
        var pointer = string.Concat(
            failure
                .PropertyName.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries)
                .Select(step => "/" + JsonNamingPolicy.SnakeCaseLower.ConvertName(step))
        );
        return (
            ProblemKind.InvalidMember,
            new(
                ProblemKind.InvalidMember.Code,
                failure.ErrorMessage,
                null,
                pointer,
                failure.CustomState as IReadOnlyList<string>
            )
        );
    }
}
