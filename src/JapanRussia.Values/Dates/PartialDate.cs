using JapanRussia.Values.Rules;

namespace JapanRussia.Values.Dates;

/// <summary>
/// A date as precisely as it is known: a year, month, day or interval in ISO 8601 with the marks of EDTF level 1 for
/// uncertain (<c>?</c>), approximate (<c>~</c>), both (<c>%</c>) and open ends (<c>2014-03/..</c>).
/// The text is kept as written; the first and the last day that it can mean are derived from it.
/// </summary>
public sealed record PartialDate
{
    public const int MaxLength = 40;

    /// <summary>The characters that it is made of; not everything made of them is a date.</summary>
    public const string Pattern = "^[0-9./?~%-]+$";

    private PartialDate() { }

    private PartialDate(string text, DateOnly? from, DateOnly? to) =>
        (Text, From, To) = (text, from, to);

    public string Text { get; private init; } = "";

    /// <summary>The first day; null where the start is open.</summary>
    public DateOnly? From { get; private init; }

    /// <summary>The last day; null where the end is open.</summary>
    public DateOnly? To { get; private init; }

    public static PartialDate Parse(string text) =>
        TryParse(text, out var date)
            ? date
            : throw new RuleViolation(
                "invalid_partial_date",
                $"'{text}' is not a partial date such as 2016, 2016-12~, 2016-12-16? or 2014-03/.."
            );

    public static bool TryParse(string? text, [NotNullWhen(true)] out PartialDate? date)
    {
        date = null;
        if (text is not { Length: > 0 and <= MaxLength })
            return false;
        var ends = text.Split('/');
        if (ends.Length == 1)
        {
            if (Span(ends[0]) is not var (from, to))
                return false;
            date = new(text, from, to);
            return true;
        }
        if (ends.Length != 2 || (ends[0] == Open && ends[1] == Open))
            return false;
        var start = ends[0] == Open ? (null, null) : Span(ends[0]);
        var end = ends[1] == Open ? (null, null) : Span(ends[1]);
        if (start is not var (first, _) || end is not var (_, last) || first > last)
            return false;
        date = new(text, first, last);
        return true;
    }

    private const string Open = "..";

    private static (DateOnly? From, DateOnly? To)? Span(string text)
    {
        if (text.Length > 4 && text[^1] is '?' or '~' or '%')
            text = text[..^1];
        return text.Length switch
        {
            4 when Exact(text + "-01-01", out var first) => (first, first.AddYears(1).AddDays(-1)),
            7 when Exact(text + "-01", out var first) => (first, first.AddMonths(1).AddDays(-1)),
            10 when Exact(text, out var day) => (day, day),
            _ => null,
        };
    }

    // 9999 would overflow the derived last day, and stands for infinity in the database
    private static bool Exact(string day, out DateOnly date) =>
        DateOnly.TryParseExact(
            day,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out date
        ) && date.Year is > 1 and < 9999;

    public override string ToString() => Text;
}
