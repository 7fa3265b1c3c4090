using System.Text.Json.Nodes;
using JapanRussia.Api.Http;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Lists;

/// <summary>Answers a request for a list: checks it, filters, sorts, takes a page or streams all rows.</summary>
internal static class AnswerList
{
    internal static async Task<IResult> Of<TEntity, TRow>(
        Listing<TEntity, TRow> listing,
        HttpContext http,
        ClaimsDb db,
        CancellationToken cancellation
    )
        where TEntity : Entity
    {
        var request = ListRequest.Of(http.Request.Query);
        if (new ListRequestValidator(listing).Problem(request) is { } problem)
            return problem;
        if (Representations.Chosen(http.Request.Headers.Accept) is not { } representation)
            return new ProblemAnswer(
                ProblemKind.NotAcceptable,
                $"A list comes as {string.Join(", ", Representations.MediaTypes)}."
            );
        if (representation != Representation.Json && request.Include.Count > 0)
            return ProblemAnswer.Of([
                (
                    ProblemKind.InvalidParameter,
                    new(
                        ProblemKind.InvalidParameter.Code,
                        "'include' goes with JSON; a table holds one kind of row",
                        "include"
                    )
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
                sort.All(rows, listing.Projection, descending),
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
                    (
                        ProblemKind.InvalidCursor,
                        new(
                            ProblemKind.InvalidCursor.Code,
                            "This cursor was not given out for this query",
                            "cursor"
                        )
                    ),
                ]);
        }
        var taken = await sort.Take(
            rows,
            listing.Projection,
            descending,
            after,
            request.Limit + 1,
            cancellation
        );
        var next =
            taken.Count > request.Limit
                ? Cursor.Write(taken[request.Limit - 1].Place, query, dataset.CursorKey)
                : null;
        List<TRow> data = [.. taken.Take(request.Limit).Select(t => t.Row)];
        var included = request.Include.Count == 0 ? null : new Included();
        foreach (var include in listing.Includes.Where(i => request.Include.Contains(i.Name)))
            await include.Add(db, data, included!, cancellation);
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

    private static void Narrow(JsonNode page, IReadOnlyList<string> only)
    {
        foreach (var row in page["data"]!.AsArray())
            JsonAnswer.Keep(row!.AsObject(), only);
    }

    private sealed record DatasetState(long Version, byte[] CursorKey);
}
