using System.Linq.Expressions;
using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Api.Http;
using JapanRussia.Storage;
using JapanRussia.Values.Identities;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Lists;

/// <summary>Answers a request for a list: checks it, filters, sorts, takes a page or streams all rows.</summary>
internal static class AnswerList
{
    /// <param name="within">What every row must be like besides, where the address says so.</param>
    internal static Task<IResult> Of<TEntity, TRow>(
        Listing<TEntity, TRow> listing,
        HttpContext http,
        ClaimsDb db,
        RowReaders readers,
        CancellationToken cancellation,
        Expression<Func<TEntity, bool>>? within = null
    )
        where TEntity : class, IIdentified =>
        Of(listing, ListRequest.Of(http.Request, listing), http, db, readers, cancellation, within);

    /// <summary>A list that belongs to one thing: 404 where that does not exist, 410 where it was withdrawn, 301 where it was merged.</summary>
    /// <param name="within">The rows that belong to the thing of this id.</param>
    internal static async Task<IResult> Within<TNamed, TEntity, TRow>(
        string slug,
        Func<Guid, Expression<Func<TEntity, bool>>> within,
        Listing<TEntity, TRow> listing,
        HttpContext http,
        ClaimsDb db,
        RowReaders readers,
        CancellationToken cancellation
    )
        where TNamed : NamedEntity
        where TEntity : class, IIdentified
    {
        var (id, missing) = await AnswerItem.Find<TNamed>(
            db,
            n => n.Slug == slug,
            http,
            cancellation
        );
        return missing ?? await Of(listing, http, db, readers, cancellation, within(id));
    }

    internal static async Task<IResult> Of<TEntity, TRow>(
        Listing<TEntity, TRow> listing,
        ListRequest request,
        HttpContext http,
        ClaimsDb db,
        RowReaders readers,
        CancellationToken cancellation,
        Expression<Func<TEntity, bool>>? within = null
    )
        where TEntity : class, IIdentified
    {
        if (listing.Validator.Problem(request) is { } problem)
            return problem;
        if (listing.ForEditors || Caller.May(http, Scope.ReadDrafts))
            request = request with
            {
                MaySeeDrafts = true,
                SeesDrafts =
                    listing.Drafts is not null && request.Given.Any(g => g.Name == "status"),
            };
        if (Representations.Chosen(http.Request) is not { } representation)
            return Representations.NotAcceptable();
        var json = representation == Representation.Json;
        if (!json && TableOptions.FindJsonOnly(request) is { Count: > 0 } wrong)
            return ProblemAnswer.Of(wrong);
        var dataset = await db
            .Datasets.Select(d => new DatasetState(d.Version, d.CursorKey))
            .SingleAsync(cancellation);
        var all = AllIn(db);
        var (found, unknown) = await Found<TEntity>.Of(
            listing,
            request,
            all,
            json,
            db,
            cancellation
        );
        if (unknown is not null)
            return unknown;
        Place? after = null;
        if (request.Cursor is { } cursor)
        {
            after = Cursor.Read(cursor, request.Text, dataset.CursorKey);
            if (after is not { } place || !found.Sort.Reads(place.Key))
                return ProblemAnswer.Of([
                    request
                        .Option("cursor")!
                        .Fault(
                            ProblemKind.InvalidCursor,
                            "This cursor was not given out for this query"
                        ),
                ]);
        }
        // a request that is wrong is told so, whatever the client has
        if (Caching.HasCurrent(http, dataset.Version, representation))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var descending = request.Sort?.StartsWith('-') ?? false;
        if (!json)
            return new StreamedRows<TRow>(
                WalkRows.Of(
                    listing,
                    async other => other == db ? (all, found) : await FindIn(other),
                    descending,
                    BatchedReads.Begin(http, db, dataset.Version),
                    cancellation
                ),
                representation,
                listing.RowJson,
                listing.Columns,
                request,
                listing.Noun
            );
        var count = request.Limit + 1;
        var taken = await found.Sort.Take(found.Rows, descending, after, count, cancellation);
        SearchResponse? search = null;
        if (request.Asked is { } asked)
        {
            var mended =
                taken.Count > 0
                    ? null
                    : await SearchField.Corrected(asked, request.MaySeeDrafts, db, cancellation);
            if (mended is not null)
            {
                var (other, _) = await Found<TEntity>.Of(
                    listing,
                    request.Asking(mended),
                    all,
                    json,
                    db,
                    cancellation
                );
                taken = await other.Sort.Take(other.Rows, descending, after, count, cancellation);
                if (taken.Count > 0)
                    found = other;
                else
                    mended = null;
            }
            search = new(asked, mended, mended is not null, found.IgnoredWords, found.Cut);
        }
        var shown = taken.Take(request.Limit).ToList();
        var next =
            taken.Count > request.Limit
                ? Cursor.Write(shown[^1], request.Text, dataset.CursorKey)
                : null;
        await using var reader = readers.Open();
        var data = await listing.Fetch(AllIn(reader), shown, reader, cancellation);
        var included = request.Include.Count == 0 ? null : new Included();
        foreach (var include in listing.Includes.Where(i => request.Include.Contains(i.Name)))
            await include.Add(reader, data, included!, cancellation);
        if (request.Highlight)
            await listing.Ranked!.Highlight(
                reader,
                data,
                search!.DidYouMean ?? search.Query,
                cancellation
            );
        var links = Links.Of(http.Request, next, search?.DidYouMean);
        if (links.Next is { } link)
            http.Response.Headers.Link = $"<{link}>; rel=\"next\"";
        var page = new ListPage<TRow>(
            data,
            new(request.Limit, next, next is not null),
            request.Count is { } exactness
                ? await CountRows.Of(found.Rows, exactness == "exact", db, cancellation)
                : null,
            request.Facets.Count > 0
                ? await CountRows.By(
                    listing,
                    request,
                    all,
                    found.Filters,
                    http.Request,
                    db,
                    cancellation
                )
                : null,
            links,
            included,
            new(dataset.Version, Links.License, http.TraceIdentifier)
        )
        {
            Search = search,
        };
        return new JsonAnswer<ListPage<TRow>>(
            page,
            listing.PageJson,
            request.Only.Count == 0 ? null : node => PageFields.Narrow(node, request)
        );

        // the same as it was when this began; what was not there yet has no rows
        async Task<(IQueryable<TEntity>, Found<TEntity>)> FindIn(ClaimsDb then)
        {
            var rows = AllIn(then);
            var (same, unknown) = await Found<TEntity>.Of(
                listing,
                request,
                rows,
                json,
                then,
                cancellation
            );
            return (rows, unknown is null ? same : same with { Rows = rows.Where(_ => false) });
        }

        IQueryable<TEntity> AllIn(ClaimsDb from)
        {
            var rows = (request.SeesDrafts ? listing.Drafts! : listing.Rows)(from);
            return within is null ? rows : rows.Where(within);
        }
    }

    private sealed record DatasetState(long Version, byte[] CursorKey);
}
