using System.Globalization;
using FluentValidation;
using FluentValidation.Results;
using JapanRussia.Api.Http;
using JapanRussia.Text;

namespace JapanRussia.Api.Lists;

/// <summary>Finds every fault of what a list is asked that can be seen without the database.</summary>
internal sealed class ListRequestValidator : AbstractValidator<ListRequest>
{
    private readonly IListing listing;
    private readonly List<string> parameters;
    private readonly List<string> members;

    internal ListRequestValidator(IListing listing)
    {
        this.listing = listing;
        parameters =
        [
            .. listing.Fields.SelectMany(f =>
                f.TakesList ? new[] { f.Name, ListRequest.Not + f.Name } : [f.Name]
            ),
            .. listing.Common,
        ];
        members = [.. listing.Fields.Select(f => f.Name)];
        RuleFor(r => r.Given)
            .Custom(
                (given, context) =>
                {
                    foreach (var one in given)
                    foreach (var failure in Faults(one))
                        context.AddFailure(failure);
                    foreach (var failure in WithoutWords(context.InstanceToValidate))
                        context.AddFailure(failure);
                }
            );
    }

    /// <summary>The problem with a request; null where there is none.</summary>
    internal ProblemAnswer? Problem(ListRequest request) =>
        Validate(request).Errors is { Count: > 0 } errors
            ? ProblemAnswer.Of([.. errors.Select(e => ((ProblemKind, Fault))e.CustomState)])
            : null;

    private IEnumerable<ValidationFailure> Faults(Given given)
    {
        if ((given.Name + string.Concat(given.Values)).Any(char.IsControl))
            return
            [
                Failure(given, ProblemKind.InvalidCharacter, "A control character stands here"),
            ];
        var known = given.IsCondition ? members : parameters;
        if (listing.Field(given.Name) is { } field)
            return OfField(field, given);
        if (!given.IsCondition && listing.Common.Contains(given.Name))
            return OfOption(given);
        return
        [
            Failure(
                given,
                ProblemKind.UnknownParameter,
                $"There is no parameter '{given.Name}'{Nearest.Hint(given.Name, known)}",
                known
            ),
        ];
    }

    private static IEnumerable<ValidationFailure> OfField(IField field, Given given) =>
        given
            .Values.Select(v =>
                v.Length == 0 ? $"'{given.Name}' has an empty value" : field.Fault(v)
            )
            .OfType<string>()
            .Select(detail => Failure(given, ProblemKind.InvalidParameter, detail, field.Allowed));

    private IEnumerable<ValidationFailure> OfOption(Given given) =>
        given.Name switch
        {
            "sort" => OneOf(given, listing.Orders),
            "fields" => OneOf(given, listing.RowFields),
            "include" => OneOf(given, listing.Includes),
            "facets" when given.Values.Count > ListOption.MaxFacets =>
            [
                Failure(
                    given,
                    ProblemKind.InvalidParameter,
                    $"At most {ListOption.MaxFacets} facets are counted at once"
                ),
            ],
            "facets" => OneOf(given, listing.Facets),
            "count" => OneOf(given, ListOption.Counts),
            "highlight" => OneOf(given, ["true", "false"]),
            "bom" => OneOf(given, ["true", "false"]),
            "csv_escape" => OneOf(given, ["apostrophe", "none"]),
            "limit" when !IsLimit(given.Values[0]) =>
            [
                Failure(
                    given,
                    ProblemKind.InvalidParameter,
                    $"'{given.Values[0]}' is not a whole number from 1 to {ListRequest.MaxLimit}"
                ),
            ],
            _ => [],
        };

    private IEnumerable<ValidationFailure> WithoutWords(ListRequest request) =>
        listing.Ranks && request.Asked is null
            ? request
                .Given.Where(g =>
                    !g.IsCondition
                    && (g.Name == "highlight" || (g.Name == "sort" && request.ByRelevance))
                )
                .Select(g =>
                    Failure(
                        g,
                        ProblemKind.InvalidParameter,
                        $"'{g.Name}={g.Values[0]}' goes with '{SearchField.Parameter}'"
                    )
                )
            : [];

    private static IEnumerable<ValidationFailure> OneOf(
        Given given,
        IReadOnlyList<string> allowed
    ) =>
        given
            .Values.Where(v => !allowed.Contains(v))
            .Select(v =>
                Failure(
                    given,
                    ProblemKind.InvalidParameter,
                    $"'{v}' is not a value of '{given.Name}'{Nearest.Hint(v, allowed)}",
                    allowed
                )
            );

    private static bool IsLimit(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
        && limit is >= 1 and <= ListRequest.MaxLimit;

    private static ValidationFailure Failure(
        Given given,
        ProblemKind kind,
        string detail,
        IReadOnlyList<string>? allowed = null
    ) =>
        new(given.Name, detail)
        {
            ErrorCode = kind.Code,
            CustomState = given.Fault(kind, detail, allowed),
        };
}
