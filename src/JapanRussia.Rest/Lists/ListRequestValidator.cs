using System.Globalization;
using FluentValidation;
using FluentValidation.Results;
using JapanRussia.Rest.Problems;
using JapanRussia.Values.Text;

namespace JapanRussia.Rest.Lists;

/// <summary>Finds every fault of what a list is asked that can be seen without the database.</summary>
public sealed class ListRequestValidator : AbstractValidator<ListRequest>
{
    private readonly IListing listing;
    private readonly List<string> parameters;
    private readonly List<string> members;

    public ListRequestValidator(IListing listing)
    {
        this.listing = listing;
        parameters =
        [
            .. listing.Fields.SelectMany(f =>
                f.TakesNot ? new[] { f.Name, ListRequest.Not + f.Name } : [f.Name]
            ),
            .. listing.Options.Select(o => o.Name),
        ];
        members = [.. listing.Fields.Select(f => f.Name)];
        RuleFor(r => r.Given)
            .Custom(
                (given, context) =>
                {
                    foreach (var one in given)
                    foreach (var failure in FindFaults(one))
                        context.AddFailure(failure);
                    foreach (var missing in Missing(given))
                        context.AddFailure(missing);
                    foreach (var idle in WithoutWords(context.InstanceToValidate))
                        context.AddFailure(idle);
                    foreach (var reversed in ReversedRanges(context.InstanceToValidate.Where))
                        context.AddFailure(reversed);
                }
            );
    }

    /// <summary>The problem with a request; null where there is none.</summary>
    public ProblemAnswer? FindProblem(ListRequest request) =>
        Validate(request).Errors is { Count: > 0 } errors
            ? ProblemAnswer.Combine([.. errors.Select(e => ((ProblemKind, Fault))e.CustomState)])
            : null;

    private IEnumerable<ValidationFailure> Missing(IEnumerable<Given> given) =>
        listing
            .Options.Where(o => o.Required && given.All(g => g.Name != o.Name))
            .Select(o =>
                Failure(
                    new(o.Name, []),
                    ProblemKind.InvalidParameter,
                    $"'{o.Name}' is needed",
                    o.Allowed?.Invoke(listing)
                )
            );

    private IEnumerable<ValidationFailure> WithoutWords(ListRequest request) =>
        !listing.Ranks || request.Asked is not null
            ? []
            : request
                .Given.Where(g =>
                    !g.IsCondition
                    && (
                        (g.Name == "highlight" && request.Highlight)
                        || (g.Name == "sort" && request.ByRelevance)
                    )
                )
                .Select(g =>
                    Failure(
                        g,
                        ProblemKind.InvalidParameter,
                        $"'{g.Name}={g.Values[0]}' goes with '{SearchWords.Parameter}'"
                    )
                );

    /// <summary>Ranges that end before they begin: no row could be in them.</summary>
    private static IEnumerable<ValidationFailure> ReversedRanges(IReadOnlyList<Clause> together)
    {
        var (conditions, apart) = (new List<Given>(), new List<IReadOnlyList<Clause>>());
        foreach (var clause in together)
            Sort(clause);
        return conditions
            .Where(c => c.Name.EndsWith(RangeEnds.From, StringComparison.Ordinal))
            .SelectMany(from =>
                conditions
                    .Where(to =>
                        to.Name == RangeEnds.NameEnd(from.Name) && RangeEnds.AreReversed(from, to)
                    )
                    .Select(to =>
                        Failure(
                            to,
                            ProblemKind.InvalidParameter,
                            $"The range is reversed: '{to.Name}={to.Values[0]}' ends before '{from.Name}={from.Values[0]}' begins"
                        )
                    )
            )
            .Concat(apart.SelectMany(ReversedRanges));

        void Sort(Clause clause)
        {
            if (clause is Clause.Has has)
                conditions.Add(has.Given);
            else if (clause is Clause.All all)
                foreach (var one in all.Clauses)
                    Sort(one);
            else if (clause is Clause.Any any)
                apart.AddRange(any.Clauses.Select(c => new[] { c }));
            else if (clause is Clause.Not not)
                apart.Add([not.Clause]);
        }
    }

    private IEnumerable<ValidationFailure> FindFaults(Given given)
    {
        if ((given.Name + string.Concat(given.Values)).Any(char.IsControl))
            return
            [
                Failure(given, ProblemKind.InvalidCharacter, "A control character stands here"),
            ];
        if (given.Values.Count > ListRequest.MaxValues)
            return
            [
                Failure(
                    given,
                    ProblemKind.InvalidParameter,
                    $"'{given.Name}' has more than {ListRequest.MaxValues} values"
                ),
            ];
        var known = given.IsCondition ? members : parameters;
        if (listing.FindField(given.Name) is { } field)
            return FindFieldFaults(field, given);
        if (!given.IsCondition && listing.FindOption(given.Name) is { } option)
            return FindOptionFaults(option, given);
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

    private static IEnumerable<ValidationFailure> FindFieldFaults(IField field, Given given) =>
        given
            .Values.Select(v =>
                v.Length == 0 ? $"'{given.Name}' has an empty value" : field.FindFault(v)
            )
            .OfType<string>()
            .Select(detail => Failure(given, ProblemKind.InvalidParameter, detail, field.Allowed));

    private IEnumerable<ValidationFailure> FindOptionFaults(ListOption option, Given given)
    {
        if (option.MaxValues < given.Values.Count)
            return
            [
                Failure(
                    given,
                    ProblemKind.InvalidParameter,
                    $"'{given.Name}' takes at most {option.MaxValues}"
                ),
            ];
        if (option.Allowed?.Invoke(listing) is { } allowed)
            return given
                .Values.Where(v => !allowed.Contains(v))
                .Select(v =>
                    Failure(
                        given,
                        ProblemKind.InvalidParameter,
                        $"'{v}' is not a value of '{given.Name}'{Nearest.Hint(v, allowed)}",
                        allowed
                    )
                );
        if (option.FindFault?.Invoke(given.Values[0]) is { } fault)
            return [Failure(given, ProblemKind.InvalidParameter, fault)];
        return option.Most is { } most && !IsNumber(given.Values[0], most)
            ?
            [
                Failure(
                    given,
                    ProblemKind.InvalidParameter,
                    $"'{given.Values[0]}' is not a whole number from 1 to {most}"
                ),
            ]
            : [];
    }

    private static bool IsNumber(string value, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1
        && number <= most;

    private static ValidationFailure Failure(
        Given given,
        ProblemKind kind,
        string detail,
        IReadOnlyList<string>? allowed = null
    ) =>
        new(given.Name, detail)
        {
            ErrorCode = kind.Code,
            CustomState = given.MakeFault(kind, detail, allowed),
        };
}
