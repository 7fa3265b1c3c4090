using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using JapanRussia.Api.Http;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Lists;

/// <summary>Answers a request for a list: checks it, filters, sorts, takes a page or streams all rows.</summary>
internal static class AnswerList
{
    private const int RowsAtATime = 2000;

    internal static async Task<IResult> Of<TEntity, TRow>(
        Listing<TEntity, TRow> listing,
        HttpContext http,
        ClaimsDb db,
        RowReaders readers,
        CancellationToken cancellation
    )
        where TEntity : Entity
        where TRow : IRow
    {
        var request = ListRequest.Of(http.Request.Query);
        if (listing.Validator.Problem(request) is { } problem)
            return problem;
        if (Representations.Chosen(http.Request.Headers.Accept) is not { } representation)
            return new ProblemAnswer(
                ProblemKind.NotAcceptable,
                $"A list comes as {string.Join(", ", Representations.MediaTypes)}."
            );
        if (representation != Representation.Json && request.Include.Count > 0)
            return ProblemAnswer.Of([
                ProblemKind.InvalidParameter.At(
                    "include",
                    "'include' goes with JSON; a table holds one kind of row"
                ),
            ]);
        var dataset = await db
            .Datasets.Select(d => new DatasetState(d.Version, d.CursorKey))
            .SingleAsync(cancellation);
        if (
            Caching.IsCurrent(
                http,
                Caching.ListTag(dataset.Version, $"{representation}".ToLowerInvariant())
            )
        )
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var rows = listing.Rows(db);
        List<(ProblemKind, Fault)> unknown = [];
        foreach (var field in listing.Fields)
        {
            foreach (
                var (name, negated) in new[] { (field.Name, false), ("not_" + field.Name, true) }
            )
                if (request.Split(name) is { Count: > 0 } values)
                {
                    var condition = await field.Condition(
                        field.TakesList ? values : [request.Parameters[name]],
                        new(db, name, unknown, cancellation)
                    );
                    rows = rows.Where(negated ? condition.Not() : condition);
                }
        }
        if (unknown.Count > 0)
            return ProblemAnswer.Of(unknown);
        var descending = request.Sort?.StartsWith('-') ?? false;
        var sort =
            listing.Sorts.SingleOrDefault(s => s.Name == request.Sort?.TrimStart('-'))
            ?? listing.Sorts[0];
        if (representation != Representation.Json)
            return new StreamedRows<TRow>(
                AllRows(listing, sort, rows, descending, db, cancellation),
                representation,
                listing.RowJson,
                listing.Columns,
                request,
                listing.Noun,
                db
            );
        var query = request.Query(http.Request.Path);
        Place? after = null;
        if (request.Cursor is { } cursor)
        {
            after = Cursor.Read(cursor, query, dataset.CursorKey);
            if (after is not { } place || !sort.Reads(place.Key))
                return ProblemAnswer.Of([
                    ProblemKind.InvalidCursor.At(
                        "cursor",
                        "This cursor was not given out for this query"
                    ),
                ]);
        }
        var taken = await sort.Take(rows, descending, after, request.Limit + 1, cancellation);
        var shown = taken.Take(request.Limit).ToList();
        var next =
            taken.Count > request.Limit ? Cursor.Write(shown[^1], query, dataset.CursorKey) : null;
        await using var reader = readers.Open();
        var data = await listing.Fetch(reader, [.. shown.Select(p => p.Id)], cancellation);
        var included = request.Include.Count == 0 ? null : new Included();
        foreach (var include in listing.Includes.Where(i => request.Include.Contains(i.Name)))
            await include.Add(reader, data, included!, cancellation);
        var links = Links.Of(http.Request, next);
        if (links.Next is { } link)
            http.Response.Headers.Link = $"<{link}>; rel=\"next\"";
        var page = new ListPage<TRow>(
            data,
            new(request.Limit, next, next is not null),
            links,
            included,
            new(dataset.Version, Links.License, http.TraceIdentifier)
        );
        return new JsonAnswer<ListPage<TRow>>(
            page,
            listing.PageJson,
            node => Narrow(node, request.Only)
        );
    }

    // some thousand at a time, each found by the place of the last: memory stays as it is, whatever the number of rows
    private static async IAsyncEnumerable<TRow> AllRows<TEntity, TRow>(
        Listing<TEntity, TRow> listing,
        Sort<TEntity> sort,
        IQueryable<TEntity> rows,
        bool descending,
        ClaimsDb db,
        [EnumeratorCancellation] CancellationToken cancellation
    )
        where TEntity : Entity
        where TRow : IRow
    {
        List<Place> places;
        Place? after = null;
        do
        {
            await db.Database.ExecuteSqlAsync($"set local plan_cache_mode = auto", cancellation);
            places = await sort.Take(rows, descending, after, RowsAtATime, cancellation);
            await db.Database.ExecuteSqlAsync(
                $"set local plan_cache_mode = force_generic_plan",
                cancellation
            );
            foreach (
                var row in await listing.Fetch(db, [.. places.Select(p => p.Id)], cancellation)
            )
                yield return row;
            after = places.Count > 0 ? places[^1] : null;
        } while (places.Count == RowsAtATime);
    }

    private static void Narrow(JsonNode page, IReadOnlyList<string> only)
    {
        foreach (var row in page["data"]!.AsArray())
            JsonAnswer.Keep(row!.AsObject(), only);
    }

    private sealed record DatasetState(long Version, byte[] CursorKey);
}
