using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using JapanRussia.Storage;
using JapanRussia.Values.Identities;

namespace JapanRussia.Api.Lists;

/// <summary>All there is to know of how a collection is listed: as JSON, as a table, and in the document.</summary>
internal sealed record Listing<TEntity, TRow> : IListing
    where TEntity : class, IIdentified
{
    /// <summary>What its rows are, for the document: "claims".</summary>
    public required string Noun { get; init; }

    /// <summary>The rows that anonymous readers see.</summary>
    public required Func<ClaimsDb, IQueryable<TEntity>> Rows { get; init; }

    /// <summary>All rows, for those who may see what is not published; null where everything is.</summary>
    public Func<ClaimsDb, IQueryable<TEntity>>? Drafts { get; init; }

    /// <summary>Whether only editors are let to it: they filter by what readers do not see, too.</summary>
    public bool ForEditors { get; init; }

    public required IReadOnlyList<Field<TEntity>> Fields { get; init; }

    /// <summary>The first one is the order of a list that asks for none.</summary>
    public required IReadOnlyList<Sort<TEntity>> Sorts { get; init; }

    /// <summary>Rows as they are answered, found again by their places.</summary>
    public required FetchRows<TEntity, TRow> Fetch { get; init; }
    public required JsonTypeInfo<TRow> RowJson { get; init; }
    public required JsonTypeInfo<ListPage<TRow>> PageJson { get; init; }
    public required IReadOnlyList<Column<TRow>> Columns { get; init; }
    public IReadOnlyList<Include<TRow>> Includes { get; init; } = [];

    /// <summary>By what its rows can be counted: the values of <c>facets=</c>.</summary>
    public IReadOnlyList<Dimension<TEntity>> Dimensions { get; init; } = [];

    /// <summary>One row as JSON-LD; null where rows have no such form.</summary>
    public Func<ClaimsDb, TRow, CancellationToken, Task<JsonNode>>? LinkedData { get; init; }

    /// <summary>One of its fields, for lists that filter by the same.</summary>
    internal Field<TEntity> FieldNamed(string name) => Fields.Single(f => f.Name == name);

    /// <summary>How its rows are ranked by the words of <c>q</c>; null where they are only filtered by them.</summary>
    public RankedBy<TEntity, TRow>? Ranked { get; init; }

    public ListRequestValidator Validator => field ??= new(this);

    /// <summary>What a request for one of its rows may ask for.</summary>
    internal Parameters Item =>
        field ??= new("fields", AsOf.Parameter)
        {
            RowFields = RowJson.FieldNames(),
            Page = typeof(ListPage<TRow>),
        };

    /// <summary>In what forms one row is answered.</summary>
    internal IReadOnlyList<string> ItemMediaTypes =>
        field ??= LinkedData is null
            ? [Representations.MediaTypes[0]]
            : [Representations.MediaTypes[0], Representations.JsonLd];

    IReadOnlyList<IField> IListing.Fields => Fields;
    IReadOnlyList<string> IListing.Sorts => [.. Sorts.Select(s => s.Name)];
    bool IListing.Ranks => Ranked is not null;
    IReadOnlyList<string> IListing.Includes => [.. Includes.Select(i => i.Name)];
    IReadOnlyList<string> IListing.Facets => [.. Dimensions.Select(d => d.Name)];
    IReadOnlyList<string> IListing.Common =>
        [
            .. ListOptions
                .OfLists.Select(o => o.Name)
                .Where(c =>
                    (c != "include" || Includes.Count > 0)
                    && (c != "facets" || Dimensions.Count > 0)
                    && (c != "highlight" || Ranked is not null)
                ),
        ];
    IReadOnlyList<string> IListing.RowFields => RowJson.FieldNames();
    Type IListing.Page => typeof(ListPage<TRow>);
}

internal static class RowJsons
{
    /// <summary>The names of the members that stand in the JSON.</summary>
    internal static IReadOnlyList<string> FieldNames(this JsonTypeInfo json) =>
        [.. json.Properties.Where(p => p.Get is not null).Select(p => p.Name)];
}

/// <summary>A listing as the checks and the document see it.</summary>
internal interface IListing
{
    string Noun { get; }
    IReadOnlyList<IField> Fields { get; }
    IReadOnlyList<string> Sorts { get; }

    /// <summary>Whether rows can come by relevance.</summary>
    bool Ranks => false;

    /// <summary>The values of <c>sort</c>.</summary>
    IReadOnlyList<string> Orders =>
        [.. Sorts.SelectMany(s => new[] { s, "-" + s }), .. Ranks ? new[] { Relevance.Name } : []];
    IReadOnlyList<string> Includes { get; }
    IReadOnlyList<string> Facets { get; }

    /// <summary>Parameters besides filters: names of <see cref="ListOption"/>s.</summary>
    IReadOnlyList<string> Common { get; }
    IReadOnlyList<string> RowFields { get; }
    Type Page { get; }

    /// <summary>Checks requests for it; made once, for that takes longer than a request.</summary>
    ListRequestValidator Validator { get; }

    /// <summary>The field that a parameter filters by, turned round or not; null where it is none.</summary>
    IField? Field(string parameter) =>
        Fields.FirstOrDefault(f =>
            f.Name == parameter || (f.TakesNot && ListRequest.Not + f.Name == parameter)
        );
}

/// <summary>A column of a table.</summary>
/// <param name="Name">Its header.</param>
/// <param name="Field">The JSON field that it comes from: <c>fields=</c> keeps a field's columns together.</param>
internal sealed record Column<TRow>(string Name, string Field, Func<TRow, object?> Value)
{
    internal Column(string name, Func<TRow, object?> value)
        : this(name, name, value) { }

    /// <summary>Several values in one cell.</summary>
    internal static string List(IEnumerable<string?> values) => string.Join(" | ", values);
}

/// <summary>Something that <c>include=</c> adds to a page: to its rows, or whole objects that they only refer to.</summary>
/// <param name="Always">Whether one thing by itself comes with it, unasked.</param>
internal sealed record Include<TRow>(
    string Name,
    Func<ClaimsDb, List<TRow>, Included, CancellationToken, Task> Add,
    bool Always = false
);
