using JapanRussia.Rest.Json;
using Microsoft.AspNetCore.Http.Extensions;

namespace JapanRussia.Rest.Lists;

/// <summary>Addresses that follow from the request.</summary>
public static class Links
{
    /// <summary>Under which the data may be used (SPDX).</summary>
    public const string License = "CC-BY-4.0";

    /// <remarks>A query that came in a body is not in its address: the next page is asked for with page.next_cursor in the body.</remarks>
    /// <param name="mended">The words that were searched for instead of <c>q</c>: a table is not mended by itself.</param>
    public static PageLinks LinkPage(HttpRequest request, string? nextCursor, string? mended) =>
        HttpMethods.IsGet(request.Method)
            ? new(
                LinkOwn(request, "", request.Query["cursor"].ToString()),
                nextCursor is null ? null : LinkOwn(request, "", nextCursor),
                LinkOwn(request, ".csv", "", mended),
                LinkOwn(request, ".ndjson", "", mended)
            )
            : new(null, null, null, null);

    /// <summary>The same request, in another form.</summary>
    public static Link LinkForm(HttpRequest request, string ending) =>
        $"{request.Path}{ending}{request.QueryString}";

    private static Link LinkOwn(
        HttpRequest request,
        string ending,
        string cursor,
        string? mended = null
    )
    {
        var query = new QueryBuilder(
            request
                .Query.Where(q =>
                    q.Key != "cursor"
                    && (
                        ending.Length == 0
                        || (
                            (q.Key, $"{q.Value}") != ("sort", Relevance.Name)
                            && ListOptions.Find(q.Key) is not { JsonOnly: true }
                        )
                    )
                )
                .SelectMany(
                    q => q.Value,
                    (q, value) =>
                        KeyValuePair.Create(
                            q.Key,
                            q.Key == SearchWords.Parameter ? mended ?? value ?? "" : value ?? ""
                        )
                )
        );
        if (cursor.Length > 0)
            query.Add("cursor", cursor);
        return $"{request.Path}{ending}{query}";
    }

    /// <summary>The first page of the same query with one value alone for a field, without what was counted.</summary>
    public static Link LinkToValue(HttpRequest request, string field, string value) =>
        $"{request.Path}{Narrowed(request, (field, value))}";

    /// <summary>Another list of the same filters with these values besides.</summary>
    public static Link LinkToRows(
        string path,
        HttpRequest request,
        params ReadOnlySpan<(string Field, string Value)> values
    ) => $"{path}{Narrowed(request, values)}";

    private static QueryBuilder Narrowed(
        HttpRequest request,
        params ReadOnlySpan<(string Field, string Value)> values
    )
    {
        var query = new QueryBuilder();
        var listing = request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<IListing>();
        foreach (var (name, given) in request.Query)
            if (
                (name == AsOf.Parameter || listing?.FindField(name) is not null)
                && !Has(values, name)
            )
                query.Add(name, given.AsEnumerable()!);
        foreach (var (field, value) in values)
            query.Add(field, value);
        return query;

        static bool Has(ReadOnlySpan<(string Field, string)> values, string name)
        {
            foreach (var (field, _) in values)
                if (field == name)
                    return true;
            return false;
        }
    }
}
