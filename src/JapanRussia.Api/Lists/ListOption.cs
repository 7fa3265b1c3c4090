namespace JapanRussia.Api.Lists;

/// <summary>What a list can be asked besides its filters: a parameter of the query string, a member of a search's body.</summary>
/// <param name="TakesList">Whether it takes several values, divided by commas in a query string.</param>
/// <param name="JsonOnly">Whether it goes with JSON only, not with a table.</param>
internal sealed record ListOption(
    string Name,
    string Summary,
    bool TakesList = false,
    string JsonType = "string",
    bool JsonOnly = false
)
{
    internal const int MaxFacets = 6;

    internal static readonly IReadOnlyList<string> Counts = ["exact", "estimated"];

    internal static readonly IReadOnlyList<ListOption> All =
    [
        new(
            "sort",
            "The order of the rows; a minus in front turns it round. Rows whose date is unknown come last both ways. `relevance` goes with `q`."
        ),
        new("limit", "How many rows a page has at most.", JsonType: "integer"),
        new(
            "cursor",
            "Where the page begins: page.next_cursor of the page before, with the same filters and sort."
        ),
        new("fields", "Only these fields of each row.", TakesList: true),
        new(
            "include",
            "Whole objects that the rows refer to, each once under `included`.",
            TakesList: true,
            JsonOnly: true
        ),
        new(
            "facets",
            $"Counts the rows of the whole query by these, at most {MaxFacets}, under `facets`: each as if it were not filtered by itself, so that the other choices show too.",
            TakesList: true,
            JsonOnly: true
        ),
        new(
            "count",
            "Says under `count` how many rows the whole query has: counted, or as PostgreSQL's planner estimates.",
            JsonOnly: true
        ),
        new(
            "highlight",
            "Shows under `highlights` of each row where the words of `q` stand: HTML with `<mark>` around them.",
            JsonType: "boolean",
            JsonOnly: true
        ),
        new(
            "bom",
            "CSV only: begin with a byte order mark, by which Excel knows UTF-8.",
            JsonType: "boolean"
        ),
        new(
            "csv_escape",
            "CSV only: `none` leaves cells as they are; otherwise a cell that a spreadsheet would run (= + - @) begins with an apostrophe."
        ),
    ];

    internal static ListOption? Named(string name) => All.FirstOrDefault(o => o.Name == name);
}
