using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.History;
using JapanRussia.Storage;
using JapanRussia.Values.Vocabularies;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.History;

internal static class ListChanges
{
    internal const string LastEventId = "Last-Event-ID";

    internal static readonly IReadOnlyList<string> MediaTypes =
    [
        .. Representations.MediaTypes,
        Representations.Events,
    ];

    internal static readonly Parameters Parameters = new(
        "after",
        "kinds",
        "limit",
        "bom",
        "csv_escape"
    )
    {
        Noun = "changes",
        Page = typeof(FeedPage),
    };

    /// <summary>The feed of changes: whoever follows it misses none and meets none twice.</summary>
    /// <remarks>
    /// They come in the order in which they were made. `page.next` is always there: ask with it as `after` again, at once while `has_more`, and
    /// later for what has come since. With `Accept: text/event-stream` the answer goes on, and each change comes when it is made; a client that
    /// was cut off sends the last event's id as `Last-Event-ID`. What is withdrawn comes as `retracted`. Of drafts readers see nothing until
    /// they are published. As CSV and NDJSON come all changes behind `after`.
    /// </remarks>
    internal static async Task<IResult> Handle(
        HttpContext http,
        Readers readers,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        var request = ListRequest.Of(http.Request, Parameters);
        if (Parameters.Validator.Problem(request) is { } problem)
            return problem;
        if (Representations.Chosen(http.Request, MediaTypes) is not { } representation)
            return Representations.NotAcceptable(MediaTypes);
        var dataset = await db.Datasets.Select(d => d.Version).SingleAsync(cancellation);
        if (After(http, request, representation, dataset) is not { } after)
            return ProblemAnswer.Of([
                (request.Option("after") ?? new(LastEventId, [])).Fault(
                    ProblemKind.InvalidCursor,
                    $"The data are at version {dataset}: this was given out by another database, or before this one was set back"
                ),
            ]);
        var feed = new Feed(
            [.. (request.Option("kinds")?.Values ?? []).Select(Words<EntityKind>.Term)],
            Caller.May(http, Scope.ReadDrafts)
        );
        if (representation == Representation.Events)
            return new StreamedChanges(feed, after, readers);
        if (Caching.HasCurrent(http, dataset, representation))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        if (representation != Representation.Json)
            return new StreamedRows<ChangeResponse>(
                ReadChanges.All(
                    feed,
                    after,
                    new(dataset, int.MaxValue),
                    // what was told is told again: nothing of it changes
                    BatchedReads.Begin(http, db, version: null),
                    cancellation
                ),
                representation,
                ApiJson.Readable.ChangeResponse,
                RevisionListing.Columns,
                request,
                Parameters.Noun
            );
        var page = await ReadChanges.Page(feed, after, request.Limit, db, cancellation);
        var links = new FeedPageLinks(Links.Form(http.Request, ""), Next(http, page.Next));
        http.Response.Headers.Link = $"<{links.Next}>; rel=\"next\"";
        return new JsonAnswer<FeedPage>(
            new(
                page.Rows,
                new(request.Limit, $"{page.Next}", page.More),
                links,
                new(dataset, Links.License, http.TraceIdentifier)
            ),
            ApiJson.Readable.FeedPage
        );
    }

    /// <summary>Where the client stands; null where no change of this database can stand there.</summary>
    private static ChangePlace? After(
        HttpContext http,
        ListRequest request,
        Representation representation,
        long dataset
    )
    {
        // a client that was cut off comes back to the address that it came to first
        var resumed =
            representation == Representation.Events
            && $"{http.Request.Headers[LastEventId]}" is { Length: > 0 } last
                ? last
                : null;
        return (resumed ?? request.One("after")) switch
        {
            null => new(0, 0),
            ChangePlace.Now => new(dataset, int.MaxValue),
            var text => ChangePlace.TryParse(text, out var place) && place.Version <= dataset
                ? place
                : null,
        };
    }

    private static Link Next(HttpContext http, ChangePlace next)
    {
        var query = new QueryBuilder(
            http.Request.Query.Where(q => q.Key != "after")
                .SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value ?? ""))
        )
        {
            { "after", $"{next}" },
        };
        return $"{http.Request.Path}{query}";
    }
}
