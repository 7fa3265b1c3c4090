using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using JapanRussia.Rest.Json;

namespace JapanRussia.Rest.Lists;

/// <summary>One page of a list.</summary>
/// <param name="Data">The rows, in the order asked for.</param>
/// <param name="Page">Where this page stands.</param>
/// <param name="Count">How many rows the whole query has; absent unless `count` asks for it.</param>
/// <param name="Facets">The rows of the whole query, counted by what `facets` asks for; absent without it.</param>
/// <param name="Links">Where to go from here.</param>
/// <param name="Included">What `include` asked for, each once; absent without it.</param>
/// <param name="Meta">About the answer itself.</param>
public sealed record ListPage<TRow>(
    IReadOnlyList<TRow> Data,
    PageInfo Page,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RowCount? Count,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        IReadOnlyList<Facet>? Facets,
    PageLinks Links,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Included? Included,
    PageMeta Meta
)
{
    /// <summary>How `q` was understood; absent without it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SearchResponse? Search { get; init; }
}

/// <summary>How the words of `q` were understood.</summary>
/// <param name="Query" example="lavrof">As asked.</param>
/// <param name="DidYouMean" example="lavrov">The nearest words that something is called, where no document of the database holds those asked for; otherwise null.</param>
/// <param name="Corrected">Whether the rows are those of `did_you_mean`.</param>
/// <param name="Ignored" example="[&quot;the&quot;]">Small words of `query` that were not looked for, as they were asked. In a phrase they are.</param>
/// <param name="Cut">Whether more rows match than were ranked: by relevance come at most 2,000 of them.</param>
public sealed record SearchResponse(
    string Query,
    string? DidYouMean,
    bool Corrected,
    IReadOnlyList<string> Ignored,
    bool Cut
);

/// <param name="Limit">How many rows a page has at most.</param>
/// <param name="NextCursor">Where the next page begins; null on the last page.</param>
/// <param name="HasMore">Whether there is a next page.</param>
public sealed record PageInfo(int Limit, string? NextCursor, bool HasMore);

/// <summary>All null where the query came in a body: the same body goes on to the next page with `page.next_cursor`.</summary>
/// <param name="Self">This page.</param>
/// <param name="Next">The next page; null on the last one.</param>
/// <param name="Csv">Every row of this query as a table.</param>
/// <param name="Ndjson">Every row of this query, one JSON object a line.</param>
public sealed record PageLinks(Link? Self, Link? Next, Link? Csv, Link? Ndjson);

/// <param name="DatasetVersion">One more with every change to the data: what a cache compares.</param>
/// <param name="License">Under which the answer may be used: an SPDX identifier.</param>
/// <param name="RequestId">Names this request in the server's log.</param>
public sealed record PageMeta(long DatasetVersion, string License, string RequestId);

public static class PageFields
{
    /// <summary>Takes every field out of the rows of a page but those that the request names.</summary>
    public static void Narrow(JsonNode page, ListRequest request)
    {
        // what highlight asks for is asked for
        string[] only = request.Highlight ? [.. request.Only, "highlights"] : [.. request.Only];
        foreach (var row in page["data"]!.AsArray())
            JsonAnswer.Keep(row!.AsObject(), only);
    }
}
