using JapanRussia.Values.Dates;

namespace JapanRussia.Rest.Lists;

/// <summary>The two parameters that name the ends of a range of time: <c>said_from</c> and <c>said_to</c>.</summary>
public static class RangeEnds
{
    public const string From = "_from";
    public const string To = "_to";

    /// <summary>What the end is called of which this is the beginning.</summary>
    public static string NameEnd(string from) => from[..^From.Length] + To;

    /// <summary>Whether the last day of the end lies before the first day of the beginning.</summary>
    public static bool AreReversed(Given from, Given to) =>
        PartialDate.TryParse(from.Values[0], out var first)
        && PartialDate.TryParse(to.Values[0], out var last)
        && last.To < first.From;
}
