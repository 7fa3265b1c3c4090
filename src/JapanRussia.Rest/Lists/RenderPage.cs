using JapanRussia.Rest.Data;
using JapanRussia.Rest.Json;
using JapanRussia.Values.Identities;

namespace JapanRussia.Rest.Lists;

/// <summary>Fetches the rows of a page by their keys, and puts the answer together.</summary>
public static class RenderPage
{
    public static async Task<IResult> Render<TEntity, TRow>(
        ListScope<TEntity, TRow> scope,
        KeysOfPage<TEntity> page,
        BegunRead read,
        DataState state,
        HttpContext http
    )
        where TEntity : class, IIdentified
    {
        var (listing, request, cancellation) = (scope.Listing, scope.Request, http.RequestAborted);
        await using var reader = read.OpenRowReader();
        var rows = await listing.Fetch(scope.RowsIn(reader), page.Places, reader, cancellation);
        var included = request.Include.Count == 0 ? null : listing.MakeIncluded?.Invoke();
        foreach (var include in listing.Includes.Where(i => request.Include.Contains(i.Name)))
            await include.Add(reader, rows, included, cancellation);
        if (request.Highlight)
            await listing.Ranked!.Highlight(
                reader,
                rows,
                page.Search!.DidYouMean ?? page.Search.Query,
                cancellation
            );
        var next = page.HasMore
            ? Cursor.Write(page.Places[^1], request.Text, state.CursorKey)
            : null;
        var links = Links.LinkPage(http.Request, next, page.Search?.DidYouMean);
        if (links.Next is { } link)
            http.Response.Headers.Link = $"<{link}>; rel=\"next\"";
        var count = request.Count is { } method
            ? await CountRows.Count(page.Query.Rows, method == "exact", read.Db, cancellation)
            : null;
        var facets =
            request.Facets.Count > 0
                ? await CountRows.CountFacets(
                    scope,
                    page.Query,
                    http.Request,
                    read.Db,
                    cancellation
                )
                : null;
        return new JsonAnswer<ListPage<TRow>>(
            new ListPage<TRow>(
                rows,
                new(request.Limit, next, page.HasMore),
                count,
                facets,
                links,
                included,
                new(state.Version, Links.License, http.TraceIdentifier)
            )
            {
                Search = page.Search,
            },
            request.Only.Count == 0 ? null : node => PageFields.Narrow(node, request)
        );
    }
}
