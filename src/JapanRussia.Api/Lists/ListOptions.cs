namespace JapanRussia.Api.Lists;

/// <summary>What lists can be asked besides their filters, and every option by its name.</summary>
internal static class ListOptions
{
    internal const int MaxFacets = 6;

    internal static readonly IReadOnlyList<ListOption> OfLists =
    [
        new(AsOf.Parameter, AsOf.Summary)
        {
            Fault = AsOf.Fault,
            Pattern = AsOf.Pattern,
            MaxLength = 40,
            Example = "v1",
        },
        new(
            "sort",
            "The order of the rows; a minus in front turns it round. Rows whose date is unknown come last both ways. `relevance` goes with `q`."
        )
        {
            MaxValues = 1,
            Allowed = l => l.Orders,
            TermsName = row => $"{row}Sort",
        },
        new("limit", "How many rows a page has at most.")
        {
            Most = ListRequest.MaxLimit,
            JsonOnly = true,
            Default = $"{ListRequest.DefaultLimit}",
        },
        new(
            "cursor",
            "Where the page begins: page.next_cursor of the page before, with the same filters and sort."
        )
        {
            JsonOnly = true,
        },
        new("fields", "Only these fields of each row.")
        {
            TakesList = true,
            Allowed = l => l.RowFields,
            TermsName = row => $"{row}Field",
        },
        new("include", "Whole objects that the rows refer to, each once under `included`.")
        {
            TakesList = true,
            JsonOnly = true,
            Allowed = l => l.Includes,
            TermsName = row => $"{row}Include",
        },
        new(
            "facets",
            $"Counts the rows of the whole query by these, at most {MaxFacets}, under `facets`: each as if it were not filtered by itself, so that the other choices show too."
        )
        {
            TakesList = true,
            MaxValues = MaxFacets,
            JsonOnly = true,
            Allowed = l => l.Facets,
            TermsName = row => $"{row}Facet",
        },
        new(
            "count",
            "Says under `count` how many rows the whole query has: counted, or as PostgreSQL's planner estimates."
        )
        {
            JsonOnly = true,
            Allowed = _ => ["exact", "estimated"],
            TermsName = _ => "CountMethod",
        },
        new(
            "highlight",
            "Shows under `highlights` of each row where the words of `q` stand: HTML with `<mark>` around them."
        )
        {
            JsonOnly = true,
            IsFlag = true,
        },
        new("bom", "CSV only: begin with a byte order mark, by which Excel knows UTF-8.")
        {
            IsFlag = true,
        },
        new(
            "csv_escape",
            "CSV only: `none` leaves cells as they are; otherwise a cell that a spreadsheet would run (= + - @) begins with an apostrophe."
        )
        {
            Allowed = _ => ["apostrophe", "none"],
            TermsName = _ => "CsvEscape",
            Default = "apostrophe",
        },
    ];

    private static readonly Dictionary<string, ListOption> ByName = OfLists
        .Concat(OtherOptions.All)
        .ToDictionary(o => o.Name);

    internal static ListOption? Named(string name) => ByName.GetValueOrDefault(name);
}
