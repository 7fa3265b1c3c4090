using Microsoft.AspNetCore.Http.Extensions;

namespace JapanRussia.Api.Lists;

/// <summary>Addresses of answers, relative to the server, so that they hold behind any proxy.</summary>
internal static class Links
{
    /// <summary>Under which the data may be used (SPDX).</summary>
    internal const string License = "CC-BY-4.0";

    internal static PageLinks Of(HttpRequest request, string? nextCursor) =>
        new(
            To(request, "", request.Query["cursor"].ToString()),
            nextCursor is null ? null : To(request, "", nextCursor),
            To(request, ".csv", ""),
            To(request, ".ndjson", "")
        );

    private static string To(HttpRequest request, string ending, string cursor)
    {
        var query = new QueryBuilder(
            request
                .Query.Where(q =>
                    q.Key != "cursor" && (ending.Length == 0 || q.Key is not ("limit" or "include"))
                )
                .SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value ?? ""))
        );
        if (cursor.Length > 0)
            query.Add("cursor", cursor);
        return $"{request.PathBase}{request.Path}{ending}{query}";
    }
}
