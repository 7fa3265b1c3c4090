using System.Globalization;
using FluentValidation;
using FluentValidation.Results;
using JapanRussia.Api.Http;
using JapanRussia.Text;

namespace JapanRussia.Api.Lists;

/// <summary>Finds every fault of a list's parameters that can be seen without the database.</summary>
internal sealed class ListRequestValidator : AbstractValidator<ListRequest>
{
    private readonly IListing listing;
    private readonly Dictionary<string, IField> fields = [];
    private readonly List<string> known;

    internal ListRequestValidator(IListing listing)
    {
        this.listing = listing;
        foreach (var field in listing.Fields)
        {
            fields.Add(field.Name, field);
            if (field.TakesList)
                fields.Add("not_" + field.Name, field);
        }
        known = [.. fields.Keys, .. listing.Common];
        RuleFor(r => r.Parameters)
            .Custom(
                (parameters, context) =>
                {
                    foreach (var (name, value) in parameters)
                    foreach (var failure in Faults(name, value))
                        context.AddFailure(failure);
                }
            );
    }

    /// <summary>The problem with a request; null where there is none.</summary>
    internal ProblemAnswer? Problem(ListRequest request) =>
        Validate(request).Errors is { Count: > 0 } errors
            ? ProblemAnswer.Of([
                .. errors.Select(e =>
                {
                    var (kind, allowed) = ((ProblemKind, IReadOnlyList<string>))e.CustomState;
                    return kind.At(e.PropertyName, e.ErrorMessage, allowed);
                }),
            ])
            : null;

    private IEnumerable<ValidationFailure> Faults(string name, string value) =>
        (name + value).Any(char.IsControl)
            ? [Failure(ProblemKind.InvalidCharacter, name, "A control character stands here", [])]
        : fields.TryGetValue(name, out var field) ? OfField(field, name, value)
        : known.Contains(name) ? OfCommon(name, value)
        :
        [
            Failure(
                ProblemKind.UnknownParameter,
                name,
                $"There is no parameter '{name}'{Nearest.Hint(name, known)}",
                known
            ),
        ];

    private static IEnumerable<ValidationFailure> OfField(
        IField field,
        string name,
        string value
    ) =>
        (field.TakesList ? value.Split(',') : [value])
            .Select(v => v.Length == 0 ? $"'{name}' has an empty value" : field.Fault(v))
            .OfType<string>()
            .Select(detail => Failure(ProblemKind.InvalidParameter, name, detail, field.Allowed));

    private IEnumerable<ValidationFailure> OfCommon(string name, string value) =>
        name switch
        {
            "sort" => OneOf(
                name,
                [value],
                [.. listing.Sorts.SelectMany(s => new[] { s, "-" + s })]
            ),
            "fields" => OneOf(name, value.Split(','), listing.RowFields),
            "include" => OneOf(name, value.Split(','), listing.Includes),
            "bom" => OneOf(name, [value], ["true", "false"]),
            "csv_escape" => OneOf(name, [value], ["apostrophe", "none"]),
            "limit" when !IsLimit(value) =>
            [
                Failure(
                    ProblemKind.InvalidParameter,
                    name,
                    $"'{value}' is not a whole number from 1 to {ListRequest.MaxLimit}",
                    []
                ),
            ],
            _ => [],
        };

    private static IEnumerable<ValidationFailure> OneOf(
        string name,
        IEnumerable<string> values,
        IReadOnlyList<string> allowed
    ) =>
        values
            .Where(v => !allowed.Contains(v))
            .Select(v =>
                Failure(
                    ProblemKind.InvalidParameter,
                    name,
                    $"'{v}' is not a value of '{name}'{Nearest.Hint(v, allowed)}",
                    allowed
                )
            );

    private static bool IsLimit(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
        && limit is >= 1 and <= ListRequest.MaxLimit;

    private static ValidationFailure Failure(
        ProblemKind kind,
        string parameter,
        string detail,
        IReadOnlyList<string> allowed
    ) => new(parameter, detail) { ErrorCode = kind.Code, CustomState = (kind, allowed) };
}
