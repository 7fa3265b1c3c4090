using JapanRussia.Values.Dates;

namespace JapanRussia.Api.Lists;

/// <summary>The two parameters that name the ends of a range of time: <c>said_from</c> and <c>said_to</c>.</summary>
internal static class RangeEnds
{
    internal const string From = "_from";
    internal const string To = "_to";

    /// <summary>What the end is called of which this is the beginning.</summary>
    internal static string ToOf(string from) => from[..^From.Length] + To;

    /// <summary>Whether the last day of the end lies before the first day of the beginning.</summary>
    internal static bool Reversed(Given from, Given to) =>
        PartialDate.TryParse(from.Values[0], out var first)
        && PartialDate.TryParse(to.Values[0], out var last)
        && last.To < first.From;
}
