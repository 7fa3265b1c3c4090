using JapanRussia.Api.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace JapanRussia.Api.Lists;

/// <summary>Addresses that follow from the request.</summary>
internal static class Links
{
    /// <summary>Under which the data may be used (SPDX).</summary>
    internal const string License = "CC-BY-4.0";

    /// <remarks>A query that came in a body is not in its address: the next page is asked for with page.next_cursor in the body.</remarks>
    /// <param name="mended">The words that were searched for instead of <c>q</c>: a table is not mended by itself.</param>
    internal static PageLinks Of(HttpRequest request, string? nextCursor, string? mended) =>
        HttpMethods.IsGet(request.Method)
            ? new(
                To(request, "", request.Query["cursor"].ToString()),
                nextCursor is null ? null : To(request, "", nextCursor),
                To(request, ".csv", "", mended),
                To(request, ".ndjson", "", mended)
            )
            : new(null, null, null, null);

    /// <summary>The same request, in another form.</summary>
    internal static Link Form(HttpRequest request, string ending) =>
        $"{request.Path}{ending}{request.QueryString}";

    private static Link To(HttpRequest request, string ending, string cursor, string? mended = null)
    {
        var query = new QueryBuilder(
            request
                .Query.Where(q =>
                    q.Key != "cursor"
                    && (
                        ending.Length == 0
                        || (
                            (q.Key, $"{q.Value}") != ("sort", Relevance.Name)
                            && ListOptions.Named(q.Key) is not { JsonOnly: true }
                        )
                    )
                )
                .SelectMany(
                    q => q.Value,
                    (q, value) =>
                        KeyValuePair.Create(
                            q.Key,
                            q.Key == SearchField.Parameter ? mended ?? value ?? "" : value ?? ""
                        )
                )
        );
        if (cursor.Length > 0)
            query.Add("cursor", cursor);
        return $"{request.Path}{ending}{query}";
    }

    /// <summary>The first page of the same query with one value alone for a field, without what was counted.</summary>
    internal static Link With(HttpRequest request, string field, string value) =>
        $"{request.Path}{Narrowed(request, (field, value))}";

    /// <summary>The claims of the same filters that have these values besides.</summary>
    internal static Link ToClaims(
        HttpRequest request,
        params ReadOnlySpan<(string Field, string Value)> values
    ) => $"/v1/claims{Narrowed(request, values)}";

    private static QueryBuilder Narrowed(
        HttpRequest request,
        params ReadOnlySpan<(string Field, string Value)> values
    )
    {
        var query = new QueryBuilder();
        foreach (var (name, given) in request.Query)
            if ((name == AsOf.Parameter || ListOptions.Named(name) is null) && !Has(values, name))
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
