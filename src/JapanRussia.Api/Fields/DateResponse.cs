using System.Linq.Expressions;
using JapanRussia.Values.Dates;

namespace JapanRussia.Api.Fields;

/// <summary>A date as precisely as it is known: ISO 8601 with reduced precision, intervals and the marks of EDTF level 1.</summary>
/// <param name="Text" example="2016-12~">As written: `?` uncertain or inferred, `~` approximate, `%` both, `..` an open end.</param>
/// <param name="From" example="2016-12-01">The first day that it can mean; null where the start is open.</param>
/// <param name="To" example="2016-12-31">The last day that it can mean; null where the end is open.</param>
public sealed record DateResponse(string Text, DateOnly? From, DateOnly? To)
{
    internal static readonly Expression<Func<PartialDate?, DateResponse?>> Projection = d =>
        d == null ? null : new DateResponse(d.Text, d.From, d.To);

    /// <summary>
    /// The most precise year, month or day that holds all of it, in plain ISO 8601; null where it spans two years or has an
    /// open end.
    /// </summary>
    internal string? Reduced() =>
        (From, To) switch
        {
            ({ } from, { } to) when from == to => $"{from:yyyy-MM-dd}",
            ({ } from, { } to) when (from.Year, from.Month) == (to.Year, to.Month) =>
                $"{from:yyyy-MM}",
            ({ } from, { } to) when from.Year == to.Year => $"{from:yyyy}",
            _ => null,
        };

    /// <summary>Whether it is approximate, uncertain or inferred, by its marks.</summary>
    internal bool IsMarked => Text.AsSpan().ContainsAny('?', '~', '%');

    /// <summary>As written, without the marks.</summary>
    internal string Unmarked() =>
        Text.Replace("?", "", StringComparison.Ordinal)
            .Replace("~", "", StringComparison.Ordinal)
            .Replace("%", "", StringComparison.Ordinal);
}
