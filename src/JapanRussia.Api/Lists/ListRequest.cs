using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace JapanRussia.Api.Lists;

/// <summary>What the query string of a list asks for.</summary>
internal sealed record ListRequest(IReadOnlyDictionary<string, string> Parameters)
{
    internal const int DefaultLimit = 50;
    internal const int MaxLimit = 200;

    /// <summary>Parameters of every list, besides its filters, with what they do.</summary>
    internal static readonly IReadOnlyDictionary<string, string> Common = new Dictionary<
        string,
        string
    >
    {
        ["sort"] =
            "The order of the rows; a minus in front turns it round. Rows whose date is unknown come last both ways.",
        ["limit"] = "How many rows a page has at most.",
        ["cursor"] =
            "Where the page begins: page.next_cursor of the page before, with the same filters and sort.",
        ["fields"] = "Only these fields of each row, divided by commas.",
        ["include"] = "Whole objects that the rows refer to, each once under `included`.",
        ["bom"] = "CSV only: begin with a byte order mark, by which Excel knows UTF-8.",
        ["csv_escape"] =
            "CSV only: `none` leaves cells as they are; otherwise a cell that a spreadsheet would run (= + - @) begins with an apostrophe.",
    };

    internal static ListRequest Of(IQueryCollection query) =>
        new(query.ToDictionary(q => q.Key, q => Text(q.Value), StringComparer.Ordinal));

    internal int Limit => Number("limit") ?? DefaultLimit;
    internal string? Cursor => Parameters.GetValueOrDefault("cursor");
    internal IReadOnlyList<string> Only => Split("fields");
    internal IReadOnlyList<string> Include => Split("include");
    internal bool Bom => Parameters.GetValueOrDefault("bom") == "true";
    internal bool EscapeCsv => Parameters.GetValueOrDefault("csv_escape") != "none";
    internal string? Sort => Parameters.GetValueOrDefault("sort");

    /// <summary>The part of the request that decides which rows come in which order.</summary>
    internal string Query(string path) =>
        string.Join(
            '&',
            Parameters
                .Where(p => p.Key == "sort" || !Common.ContainsKey(p.Key))
                .OrderBy(p => p.Key, StringComparer.Ordinal)
                .Select(p => $"{p.Key}={p.Value}")
                .Prepend(path)
        );

    internal IReadOnlyList<string> Split(string parameter) =>
        Parameters.TryGetValue(parameter, out var value) ? [.. value.Split(',').Distinct()] : [];

    private int? Number(string parameter) =>
        Parameters.TryGetValue(parameter, out var value)
            ? int.Parse(value, CultureInfo.InvariantCulture)
            : null;

    // a parameter that is given twice is any of both
    private static string Text(StringValues values) => string.Join(',', values!);
}
