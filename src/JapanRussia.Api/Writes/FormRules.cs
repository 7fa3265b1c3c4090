using System.Text.Json;
using System.Text.RegularExpressions;
using FluentValidation;
using FluentValidation.Results;
using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Claims;
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

    /// <summary>The same for what can be 0 or false.</summary>
    internal static IRuleBuilderOptions<T, TMember> IsGiven<T, TMember>(
        this IRuleBuilder<T, TMember> member
    ) => member.NotNull().WithMessage("It is required");

    internal static IRuleBuilderOptions<T, string?> IsTermOf<T, TTerm>(
        this IRuleBuilder<T, string?> member
    )
        where TTerm : struct, Enum =>
        member
            .Holds(
                word => word is null || Words<TTerm>.TryTerm(word, out var _),
                new() { Terms = typeof(TTerm) }
            )
            .WithMessage(
                (_, word) => $"'{word}' is not a term{Nearest.Hint(word ?? "", Words<TTerm>.All)}"
            )
            .WithState(_ => Words<TTerm>.All);

    internal static IRuleBuilderOptions<T, string?> IsSlug<T>(
        this IRuleBuilder<T, string?> member
    ) =>
        member
            .Matching(ParameterPatterns.Slug, NamedEntity.MaxSlugLength)
            .WithMessage(
                $"It is not a slug: lower-case letters, digits and single hyphens, at most {NamedEntity.MaxSlugLength}"
            );

    internal static IRuleBuilderOptions<T, string?> IsPartialDate<T>(
        this IRuleBuilder<T, string?> member
    ) =>
        member
            .Holds(
                date => date is null || PartialDate.TryParse(date, out _),
                new() { Pattern = PartialDate.Pattern, MaxLength = PartialDate.MaxLength }
            )
            .WithMessage(
                "It is not a partial date such as 2016, 2016-12~, 2016-12-16? or 2014-03/.."
            );

    /// <summary>Text of so many Unicode code points at most, and not of white space alone.</summary>
    internal static IRuleBuilderOptions<T, string?> IsText<T>(
        this IRuleBuilder<T, string?> member,
        int most
    ) =>
        member
            .Holds(
                text =>
                    text is null
                    || (!string.IsNullOrWhiteSpace(text) && CodePoints.Count(text) <= most),
                new() { Pattern = Stated.NotBlank, MaxLength = most }
            )
            .WithMessage($"It has 1 to {most} characters, not white space alone");

    /// <summary>Text of a known shape.</summary>
    /// <param name="most">How long it can be.</param>
    /// <param name="like">An example of it.</param>
    internal static IRuleBuilderOptions<T, string?> Looks<T>(
        this IRuleBuilder<T, string?> member,
        Regex pattern,
        int most,
        string like
    ) => member.Matching(pattern, most).WithMessage($"It does not look like {like}");

    private static IRuleBuilderOptions<T, string?> Matching<T>(
        this IRuleBuilder<T, string?> member,
        Regex pattern,
        int most
    ) =>
        member.Holds(
            text => text is null || (text.Length <= most && pattern.IsMatch(text)),
            new() { Pattern = $"{pattern}", MaxLength = most }
        );

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
                $"A key has lower-case letters, digits and hyphens, and at most one slash: at most {Claim.MaxKeyLength}"
            );

    /// <summary>A SHA-256 as it is written everywhere here.</summary>
    internal static IRuleBuilderOptions<T, string?> IsHash<T>(
        this IRuleBuilder<T, string?> member
    ) =>
        member
            .Matching(ParameterPatterns.Sha256, 64)
            .WithMessage("It is a SHA-256 in lower-case hex: 64 characters");

    /// <summary>A whole number that can be so little and so much.</summary>
    internal static IRuleBuilderOptions<T, int?> IsWithin<T>(
        this IRuleBuilder<T, int?> member,
        int least,
        int most
    ) =>
        member
            .Holds(
                number => number is null || (number >= least && number <= most),
                new() { Bounds = (least, most) }
            )
            .WithMessage($"It is a whole number from {least} to {most}");

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

    internal static IRuleBuilderOptions<T, string?> IsWebAddress<T>(
        this IRuleBuilder<T, string?> member
    ) =>
        member
            .Holds(
                address => address is null || WebAddress.Read(address).Fault is null,
                new() { Format = "uri", MaxLength = WebAddress.MaxLength }
            )
            .WithMessage((_, address) => WebAddress.Read(address!).Fault!);

    internal static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> HasAtMost<T, TItem>(
        this IRuleBuilder<T, IReadOnlyList<TItem>?> member,
        int most
    ) =>
        member
            .Holds(items => items is null || items.Count <= most, new() { MaxItems = most })
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
