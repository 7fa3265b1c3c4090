using System.Globalization;
using JapanRussia.Api.Fields;
using JapanRussia.Articles;

namespace JapanRussia.Api.Citations;

/// <summary>A date of publication in words: "15 December 2016", "c. December 2016", "October 2016 to November 2016".</summary>
internal sealed record CitedDate(DateResponse Date, Basis? Basis)
{
    /// <summary>Whether it is anything but stated and sure.</summary>
    internal bool IsInferred =>
        Basis is JapanRussia.Articles.Basis.Inferred || Date.Text.AsSpan().ContainsAny('?', '%');

    internal string InWords
    {
        get
        {
            var words = Date.Text.Split('/') switch
            {
                ["..", var end] => $"until {Words(end)}",
                [var start, ".."] => $"from {Words(start)}",
                [var start, var end] => $"{Words(start)} to {Words(end)}",
                [var one, ..] => Words(one),
                _ => "",
            };
            return IsInferred ? $"[{words}]" : words;
        }
    }

    /// <summary>Year, month and day as far as they are sure; empty where not even the year is.</summary>
    internal IReadOnlyList<int> Parts => PartsOf(Date.Reduced() ?? "");

    /// <summary>Both ends of an interval, or the date alone; empty where an end is open.</summary>
    internal IReadOnlyList<IReadOnlyList<int>> Ends
    {
        get
        {
            var ends = Date.Unmarked().Split('/');
            return ends.Contains("..") ? [] : [.. ends.Select(PartsOf)];
        }
    }

    private static string Words(string text)
    {
        var circa = text[^1] is '~' or '%' ? "c. " : "";
        var unsure = text[^1] is '?' or '%' ? "?" : "";
        return circa + InEnglish(PartsOf(text.TrimEnd('~', '?', '%'))) + unsure;
    }

    internal static string InEnglish(IReadOnlyList<int> parts) =>
        parts.Count switch
        {
            1 => $"{parts[0]}",
            2 => $"{Month(parts[1])} {parts[0]}",
            _ => $"{parts[2]} {Month(parts[1])} {parts[0]}",
        };

    private static string Month(int month) =>
        CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private static int[] PartsOf(string iso) =>
        [
            .. iso.Split('-', StringSplitOptions.RemoveEmptyEntries)
                .Select(p => int.Parse(p, CultureInfo.InvariantCulture)),
        ];
}
