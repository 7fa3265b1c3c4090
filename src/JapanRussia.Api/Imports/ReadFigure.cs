using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using JapanRussia.Claims;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Imports;

/// <summary>Reads a figure as a table shows it, "about 70 accord", as the form of one.</summary>
internal static partial class ReadFigure
{
    private const string To = " to ";

    // the longest first: none is taken for another that it begins with
    private static readonly List<(string Shown, string Word)> Qualifiers =
    [
        .. Words<Qualifier>
            .All.Select(w => (w.Replace('_', ' '), w))
            .OrderByDescending(w => w.w.Length),
    ];

    internal static JsonObject Of(string? measure, string? words, string? unit)
    {
        var figure = new JsonObject { ["measure"] = measure };
        var text = words ?? "";
        if (unit is not null && text.EndsWith(" " + unit, StringComparison.Ordinal))
            text = text[..^unit.Length].TrimEnd();
        var (shown, word) = Qualifiers.Find(q =>
            text.StartsWith(q.Shown + " ", StringComparison.Ordinal)
        );
        // what is not understood is told as no term of the vocabulary
        figure["qualifier"] = word ?? text;
        if (word is null)
            return figure;
        var value = text[(shown.Length + 1)..];
        if (Number(value) is { } number)
            // a year is a number and a date: which one, its measure says
            if (unit is null && value.Length == 4)
                figure["date"] = value;
            else
                figure["value"] = number;
        else if ((value + " ").IndexOf(To, StringComparison.Ordinal) is >= 0 and var at)
        {
            figure["lower"] = Bound(value[..at]);
            figure["upper"] = Bound((value + " ")[(at + To.Length)..].TrimEnd());
        }
        // what is no number, such as 1,5, stays text and is told so where it stands
        else if (unit is not null)
            figure["value"] = value;
        else
            figure["date"] = value;
        return figure;
    }

    private static JsonNode? Bound(string text) =>
        Number(text) ?? (text.Length > 0 ? JsonValue.Create(text) : null);

    // with every digit, so that one that cannot be kept is told so like any other
    private static JsonNode? Number(string text)
    {
        if (!Figure.IsMatch(text))
            return null;
        var digits = text.TrimStart('+', '-').TrimStart('0');
        var whole = digits.Length == 0 || digits[0] == '.' ? $"0{digits}" : digits;
        return JsonNode.Parse(text[0] == '-' ? $"-{whole}" : whole);
    }

    [GeneratedRegex("^[+-]?[0-9]*(\\.[0-9]+|[0-9])\\z", RegexOptions.NonBacktracking)]
    private static partial Regex Figure { get; }
}
