namespace JapanRussia.Rest.Lists;

/// <summary>What lists can be asked besides their filters, and every option by its name.</summary>
public static class ListOptions
{
    public const int MaxFacets = 6;

    public static readonly ListOption AsOf = new(Lists.AsOf.Parameter, Lists.AsOf.Summary)
    {
        FindFault = Lists.AsOf.FindFault,
        Pattern = Lists.AsOf.Pattern,
        MaxLength = 40,
        Example = "v1",
    };

    public static readonly ListOption Limit = new("limit", "How many rows a page has at most.")
    {
        Most = ListRequest.MaxLimit,
        JsonOnly = true,
        Default = $"{ListRequest.DefaultLimit}",
    };

    public static readonly ListOption Cursor = new(
        "cursor",
        "Where the page begins: page.next_cursor of the page before, with the same filters and sort."
    )
    {
        JsonOnly = true,
    };

    public static readonly ListOption Fields = new("fields", "Only these fields of each row.")
    {
        TakesList = true,
        Allowed = l => l.RowFields,
        TermsName = row => $"{row}Field",
    };

    public static readonly ListOption Bom = new(
        "bom",
        "CSV only: begin with a byte order mark, by which Excel knows UTF-8."
    )
    {
        IsFlag = true,
    };

    public static readonly ListOption CsvEscape = new(
        "csv_escape",
        "CSV only: `none` leaves cells as they are; otherwise a cell that a spreadsheet would run (= + - @) begins with an apostrophe."
    )
    {
        Allowed = _ => ["apostrophe", "none"],
        TermsName = _ => "CsvEscape",
        Default = "apostrophe",
    };

    public static readonly IReadOnlyList<ListOption> OfLists =
    [
        AsOf,
        new(
            "sort",
            "The order of the rows; a minus in front turns it round. Rows whose date is unknown come last both ways. `relevance` goes with `q`."
        )
        {
            MaxValues = 1,
            Allowed = l => l.Orders,
            TermsName = row => $"{row}Sort",
        },
        Limit,
        Cursor,
        Fields,
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
        Bom,
        CsvEscape,
    ];

    private static readonly Dictionary<string, ListOption> ByName = OfLists.ToDictionary(o =>
        o.Name
    );

    /// <summary>An option of lists; null where there is none of this name.</summary>
    public static ListOption? Find(string name) => ByName.GetValueOrDefault(name);
}
