using JapanRussia.Api.Citations;
using JapanRussia.Api.History;
using JapanRussia.Claims;
using JapanRussia.History;
using JapanRussia.Imports;
using JapanRussia.Vocabularies;

namespace JapanRussia.Api.Lists;

/// <summary>What an operation can be asked besides its filters: a parameter of the query string, a member of a search's body.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Summary">What it does, for the document.</param>
internal sealed record ListOption(string Name, string Summary)
{
    internal const int MaxFacets = 6;

    /// <summary>Whether it takes several values, divided by commas in a query string.</summary>
    internal bool TakesList { get; init; }

    /// <summary>How many of them at most.</summary>
    internal int? MaxValues { get; init; }

    /// <summary>Whether it goes with JSON only, not with a table.</summary>
    internal bool JsonOnly { get; init; }

    /// <summary>Whether an operation that has it cannot do without.</summary>
    internal bool Required { get; init; }

    /// <summary>The greatest value of a whole number from 1; null where it is none.</summary>
    internal int? Most { get; init; }

    internal string? Default { get; init; }

    /// <summary>What is wrong with a value, where there is no closed list; null where anything will do.</summary>
    internal Func<string, string?>? Fault { get; init; }

    /// <summary>What its text looks like, for the document.</summary>
    internal string? Pattern { get; init; }
    internal int? MaxLength { get; init; }
    internal string? Example { get; init; }

    /// <summary>The closed list of its values; null where there is none.</summary>
    internal Func<IListing, IReadOnlyList<string>>? Allowed { get; init; }

    /// <summary>Whether it is on or off.</summary>
    internal bool IsFlag
    {
        get => field;
        init
        {
            field = value;
            Allowed = _ => ["true", "false"];
        }
    }

    internal string JsonType =>
        Most is not null ? "integer"
        : IsFlag ? "boolean"
        : "string";

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
        },
        new("include", "Whole objects that the rows refer to, each once under `included`.")
        {
            TakesList = true,
            JsonOnly = true,
            Allowed = l => l.Includes,
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
        },
        new(
            "count",
            "Says under `count` how many rows the whole query has: counted, or as PostgreSQL's planner estimates."
        )
        {
            JsonOnly = true,
            Allowed = _ => ["exact", "estimated"],
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
            Default = "apostrophe",
        },
    ];

    private static readonly IReadOnlyList<ListOption> OfOthers =
    [
        new("why", "Why it is changed, for whoever reads the history.")
        {
            MaxLength = ChangeSet.MaxWhyLength,
            Pattern = SearchField.NoControls,
            Example = "The article has a comma there.",
            Fault = why =>
                why.Length <= ChangeSet.MaxWhyLength
                    ? null
                    : $"A reason has at most {ChangeSet.MaxWhyLength} characters",
        },
        new(
            "after",
            "Behind this place: `page.next` of the page before, the id of an event, a version of the data (`12`: behind all of it), or `now`."
        )
        {
            MaxLength = 30,
            Pattern = ChangePlace.Pattern,
            Example = "1",
            Fault = after =>
                after == ChangePlace.Now || ChangePlace.TryParse(after, out _)
                    ? null
                    : $"'{after}' is no place among the changes such as 12.1, 12 or now",
        },
        new("kinds", "Of these sorts of things only.")
        {
            TakesList = true,
            Allowed = _ => Words<EntityKind>.All,
        },
        new(
            "to",
            "The revision to compare with: what is different there. Without it, what is different here from the one before."
        )
        {
            Most = int.MaxValue,
            Example = "1",
        },
        new("rows", "What each row stands for.") { Required = true, Allowed = l => l.Facets },
        new("columns", "What each column stands for; not the same as the rows.")
        {
            Required = true,
            Allowed = l => l.Facets,
        },
        new("columns_limit", "How many columns there are at most: those with most claims.")
        {
            Most = 100,
            Default = "20",
        },
        new(
            "style",
            "In what style: text as in a list of references (`plain`, also without this parameter), BibTeX, CSL-JSON for reference managers, a template for Wikipedia."
        )
        {
            Allowed = _ => CitationStyles.Names,
            Default = CitationStyles.Names[0],
        },
        new("mode", "All rows or none; or the good rows, with faults for the others.")
        {
            Allowed = _ => Words<ImportMode>.All,
            Default = Words.Of(ImportMode.All),
        },
        new("dry_run", "Looks at every row and changes nothing.") { IsFlag = true },
        new(
            "publish",
            "Shows the claims to everybody at once, without a second pair of eyes; needs the scope review besides."
        )
        {
            IsFlag = true,
        },
        new(
            "overwrite",
            "Changes also claims that were changed otherwise since this tool imported them last."
        )
        {
            IsFlag = true,
        },
        new("tool", "From where the claims come; without it the caller's name.")
        {
            MaxLength = Origin.MaxToolLength,
            Pattern = SearchField.NoControls,
            Example = "my-notes",
            Fault = tool =>
                tool.Length is > 0 and <= Origin.MaxToolLength
                    ? null
                    : $"A tool has 1 to {Origin.MaxToolLength} characters",
        },
    ];

    private static readonly Dictionary<string, ListOption> ByName = OfLists
        .Concat(OfOthers)
        .ToDictionary(o => o.Name);

    internal static ListOption? Named(string name) => ByName.GetValueOrDefault(name);
}
