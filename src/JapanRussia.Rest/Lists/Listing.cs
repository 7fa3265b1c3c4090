using JapanRussia.Rest.Json;
using JapanRussia.Values.Identities;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Rest.Lists;

/// <summary>All there is to know of how a collection is listed: as JSON, as a table, and in the document.</summary>
public sealed record Listing<TEntity, TRow> : IListing
    where TEntity : class, IIdentified
{
    /// <summary>What its rows are, for the document: "claims".</summary>
    public required string Noun { get; init; }

    /// <summary>The rows that anonymous readers see.</summary>
    public required Func<DbContext, IQueryable<TEntity>> Rows { get; init; }

    /// <summary>All rows, for those who may see what is not published; null where everything is.</summary>
    public Func<DbContext, IQueryable<TEntity>>? Drafts { get; init; }

    /// <summary>Whether only editors are let to it: they filter by what readers do not see, too.</summary>
    public bool ForEditors { get; init; }

    public required IReadOnlyList<Field<TEntity>> Fields { get; init; }

    /// <summary>The first one is the order of a list that asks for none.</summary>
    public required IReadOnlyList<Sort<TEntity>> Sorts { get; init; }

    /// <summary>Rows as they are answered, found again by their places.</summary>
    public required FetchRows<TEntity, TRow> Fetch { get; init; }
    public required IReadOnlyList<Column<TRow>> Columns { get; init; }
    public IReadOnlyList<Include<TRow>> Includes { get; init; } = [];

    /// <summary>By what its rows can be counted: the values of <c>facets=</c>.</summary>
    public IReadOnlyList<Dimension<TEntity>> Dimensions { get; init; } = [];

    /// <summary>What <c>include=</c> collects whole objects in; null where includes add to the rows only.</summary>
    public Func<Included>? MakeIncluded { get; init; }

    /// <summary>One of its fields, for lists that filter by the same.</summary>
    public Field<TEntity> GetField(string name) => Fields.Single(f => f.Name == name);

    /// <summary>How its rows are ranked by the words of <c>q</c>; null where they are only filtered by them.</summary>
    public RankedBy<TEntity, TRow>? Ranked { get; init; }

    /// <summary>Adds what comes with one thing by itself, unasked.</summary>
    public async Task AddAlwaysIncluded(
        DbContext db,
        List<TRow> rows,
        CancellationToken cancellation
    )
    {
        foreach (var include in Includes.Where(i => i.Always))
            await include.Add(db, rows, null, cancellation);
    }

    public ListRequestValidator Validator => field ??= new(this);

    /// <summary>What a request for one of its rows may ask for.</summary>
    public Parameters Item =>
        field ??= new(ListOptions.Fields, ListOptions.AsOf)
        {
            RowFields = RowFields,
            Page = typeof(ListPage<TRow>),
        };

    public IReadOnlyList<string> RowFields => field ??= RestJson.TypeInfo<TRow>().FieldNames();
    IReadOnlyList<IField> IListing.Fields => Fields;
    IReadOnlyList<string> IListing.Sorts => [.. Sorts.Select(s => s.Name)];
    bool IListing.Ranks => Ranked is not null;
    IReadOnlyList<string> IListing.Includes => [.. Includes.Select(i => i.Name)];
    IReadOnlyList<string> IListing.Facets => [.. Dimensions.Select(d => d.Name)];
    IReadOnlyList<ListOption> IListing.Options =>
        [
            .. ListOptions.OfLists.Where(o =>
                (o.Name != "include" || Includes.Count > 0)
                && (o.Name != "facets" || Dimensions.Count > 0)
                && (o.Name != "highlight" || Ranked is not null)
            ),
        ];
    Type IListing.Page => typeof(ListPage<TRow>);
}

/// <summary>A listing as the checks and the document see it.</summary>
public interface IListing
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

    /// <summary>Parameters besides filters.</summary>
    IReadOnlyList<ListOption> Options { get; }
    IReadOnlyList<string> RowFields { get; }
    Type Page { get; }

    /// <summary>Checks requests for it; made once, for that takes longer than a request.</summary>
    ListRequestValidator Validator { get; }

    /// <summary>The option of this name; null where it has none.</summary>
    ListOption? FindOption(string name) => Options.FirstOrDefault(o => o.Name == name);

    /// <summary>The field that a parameter filters by, turned round or not; null where it is none.</summary>
    IField? FindField(string parameter) =>
        Fields.FirstOrDefault(f =>
            f.Name == parameter || (f.TakesNot && ListRequest.Not + f.Name == parameter)
        );
}

/// <summary>A column of a table.</summary>
/// <param name="Name">Its header.</param>
/// <param name="Field">The JSON field that it comes from: <c>fields=</c> keeps a field's columns together.</param>
public sealed record Column<TRow>(string Name, string Field, Func<TRow, object?> Value)
{
    public Column(string name, Func<TRow, object?> value)
        : this(name, name, value) { }

    /// <summary>Several values in one cell.</summary>
    public static string JoinValues(IEnumerable<string?> values) => string.Join(" | ", values);
}

/// <summary>Something that <c>include=</c> adds to a page: to its rows, or whole objects that they only refer to.</summary>
/// <param name="Always">Whether one thing by itself comes with it, unasked.</param>
public sealed record Include<TRow>(
    string Name,
    Func<DbContext, List<TRow>, Included?, CancellationToken, Task> Add,
    bool Always = false
);
