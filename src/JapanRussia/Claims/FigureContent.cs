using JapanRussia.Values.Dates;

namespace JapanRussia.Claims;

/// <summary>A number or a date that a claim gives for a measure.</summary>
/// <param name="Value">The number as given; null where only bounds or a date were.</param>
/// <param name="Lower">The least true value that would bear the claim out; null: no bound.</param>
/// <param name="Upper">The greatest; null: no bound.</param>
/// <param name="Date">The date as given; null for amounts.</param>
public sealed record FigureContent(
    Guid MeasureId,
    Qualifier Qualifier,
    decimal? Value,
    decimal? Lower,
    decimal? Upper,
    PartialDate? Date
)
{
    /// <summary>How far from its value "about" and "almost" reach.</summary>
    public const decimal Slack = 0.1m;

    /// <summary>An amount, with the range that its qualifier makes of the value.</summary>
    public static FigureContent Amount(Guid measureId, Qualifier qualifier, decimal value)
    {
        var slack = Plain(Math.Abs(value) * Slack);
        (decimal?, decimal?) range = qualifier switch
        {
            Qualifier.About => (value - slack, value + slack),
            Qualifier.Almost => (value - slack, value),
            Qualifier.MoreThan or Qualifier.AtLeast => (value, null),
            Qualifier.LessThan or Qualifier.AtMost => (null, value),
            _ => (value, value),
        };
        return new(measureId, qualifier, value, range.Item1, range.Item2, null);
    }

    /// <summary>Whether the range that a qualifier makes of a value ends in numbers that can be kept.</summary>
    public static bool HasBounds(Qualifier qualifier, decimal value) =>
        qualifier is not (Qualifier.About or Qualifier.Almost)
        || (qualifier == Qualifier.Almost && value > 0)
        || Math.Abs(value) <= decimal.MaxValue / (1 + Slack);

    /// <summary>What is wrong with a value whose range does not.</summary>
    public const string TooLarge =
        "It is too large for its qualifier: a bound that follows from it cannot be kept";

    // 63, not 63.0: a decimal remembers the zeros that a product gave it
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    public static FigureContent Range(Guid measureId, decimal lower, decimal upper) =>
        new(measureId, Qualifier.Between, null, lower, upper, null);

    public static FigureContent Dated(Guid measureId, Qualifier qualifier, PartialDate date) =>
        new(measureId, qualifier, null, null, null, date);

    internal void Check()
    {
        RuleViolation.Unless(
            Date is null != (Value is null && Lower is null && Upper is null),
            "figure_amount_or_date",
            "A figure is either an amount or a date.",
            "figures"
        );
        RuleViolation.Unless(
            !(Lower > Upper),
            "figure_bounds",
            "A figure's lower bound does not exceed its upper bound.",
            "figures"
        );
        RuleViolation.Unless(
            Qualifier != Qualifier.Between
                || (Value is null && Lower is not null && Upper is not null),
            "figure_between",
            "A figure between bounds has a lower and an upper one and no value.",
            "figures"
        );
    }
}
