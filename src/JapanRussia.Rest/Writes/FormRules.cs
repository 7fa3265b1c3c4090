using System.Text.Json;
using System.Text.RegularExpressions;
using FluentValidation;
using FluentValidation.Results;
using JapanRussia.Rest.Problems;
using JapanRussia.Values.Dates;
using JapanRussia.Values.Text;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Rest.Writes;

/// <summary>What members of forms must be like, whatever the database holds.</summary>
public static class FormRules
{
    public static IRuleBuilderOptions<T, TMember> Required<T, TMember>(
        this IRuleBuilder<T, TMember> member
    ) => member.NotEmpty().WithMessage("It is required");

    /// <summary>The same for what can be 0 or false.</summary>
    public static IRuleBuilderOptions<T, TMember> IsGiven<T, TMember>(
        this IRuleBuilder<T, TMember> member
    ) => member.NotNull().WithMessage("It is required");

    public static IRuleBuilderOptions<T, string?> IsTermOf<T, TTerm>(
        this IRuleBuilder<T, string?> member
    )
        where TTerm : struct, Enum =>
        member
            .Holds(
                word => word is null || Words<TTerm>.TryTerm(word, out var _),
                new() { Terms = typeof(TTerm) }
            )
            .WithMessage(
                (_, word) =>
                    $"{ShowValue.InQuotes(word ?? "")} is not a term{Nearest.Hint(word ?? "", Words<TTerm>.All)}"
            )
            .WithState(_ => Words<TTerm>.All);

    public static IRuleBuilderOptions<T, string?> IsPartialDate<T>(
        this IRuleBuilder<T, string?> member
    ) =>
        member
            .Holds(
                date => date is null || PartialDate.TryParse(date, out _),
                new() { Pattern = PartialDate.Pattern, MaxLength = PartialDate.MaxLength }
            )
            .WithMessage(
                (_, date) =>
                    $"{ShowValue.InQuotes(date ?? "")} is not a partial date such as 2016, 2016-12~, 2016-12-16? or 2014-03/..{YearFirst(date)}"
            );

    // what spreadsheets make of dates
    private static string YearFirst(string? date) =>
        date?.Split('.', '/', '-') is [{ Length: 1 or 2 }, { Length: 1 or 2 }, { Length: 4 }]
            ? ": the year comes first, then month and day"
            : "";

    /// <summary>Text of so many Unicode code points at most, and not of white space alone.</summary>
    public static IRuleBuilderOptions<T, string?> IsText<T>(
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
            .WithMessage(
                (_, text) =>
                    $"It has 1 to {most} characters, not white space alone; this has {CodePoints.Count(text!)}: {ShowValue.InQuotes(text!)}"
            );

    /// <summary>Text of a known shape.</summary>
    /// <param name="most">How long it can be.</param>
    /// <param name="like">An example of it.</param>
    public static IRuleBuilderOptions<T, string?> Looks<T>(
        this IRuleBuilder<T, string?> member,
        Regex pattern,
        int most,
        string like
    ) =>
        member
            .Matching(pattern, most)
            .WithMessage(
                (_, text) => $"{ShowValue.InQuotes(text ?? "")} does not look like {like}"
            );

    public static IRuleBuilderOptions<T, string?> Matching<T>(
        this IRuleBuilder<T, string?> member,
        Regex pattern,
        int most
    ) =>
        member.Holds(
            text => text is null || (text.Length <= most && pattern.IsMatch(text)),
            new() { Pattern = $"{pattern}", MaxLength = most }
        );

    /// <summary>A whole number that can be so little and so much.</summary>
    public static IRuleBuilderOptions<T, int?> IsWithin<T>(
        this IRuleBuilder<T, int?> member,
        int least,
        int most
    ) =>
        member
            .Holds(
                number => number is null || (number >= least && number <= most),
                new() { Bounds = (least, most) }
            )
            .WithMessage((_, number) => $"{number} is not a whole number from {least} to {most}");

    public static IRuleBuilderOptions<T, string?> IsWebAddress<T>(
        this IRuleBuilder<T, string?> member
    ) =>
        member
            .Holds(
                address => address is null || WebAddress.Read(address).Fault is null,
                new() { Format = "uri", MaxLength = WebAddress.MaxLength }
            )
            .WithMessage(
                (_, address) =>
                    $"{WebAddress.Read(address!).Fault!}: {ShowValue.InQuotes(address!)}"
            );

    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> HasAtMost<T, TItem>(
        this IRuleBuilder<T, IReadOnlyList<TItem>?> member,
        int most
    ) =>
        member
            .Holds(items => items is null || items.Count <= most, new() { MaxItems = most })
            .WithMessage((_, items) => $"It has at most {most} items; this has {items!.Count}");

    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> HasEachOnce<T, TItem>(
        this IRuleBuilder<T, IReadOnlyList<TItem>?> member
    ) =>
        member
            .Must(items => items is null || items.Distinct().Count() == items.Count)
            .WithMessage(
                (_, items) =>
                    $"It names {ShowValue.InQuotes($"{items!.GroupBy(i => i).First(g => g.Count() > 1).Key}")} twice"
            );

    /// <summary>Via[0].Actor stands at /via/0/actor.</summary>
    public static (ProblemKind, Fault) ToFault(ValidationFailure failure)
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
