using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.History;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Representations;
using JapanRussia.Rest.Tags;
using JapanRussia.Storage;
using JapanRussia.Values.Vocabularies;
using Microsoft.AspNetCore.Http.Extensions;

namespace JapanRussia.Api.History;

internal static class ListChanges
{
    internal const string LastEventId = "Last-Event-ID";

    internal static readonly IReadOnlyList<string> Offered =
    [
        .. MediaTypes.OfLists,
        MediaTypes.Events,
    ];

    internal static readonly Parameters Parameters = new(
        FeedOptions.After,
        FeedOptions.Kinds,
        ListOptions.Limit,
        ListOptions.Bom,
        ListOptions.CsvEscape
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
        CancellationToken cancellation
    )
    {
        var (read, problem) = await BeginRead.Begin(http, Parameters, Offered);
        if (problem is not null)
            return problem;
        var (request, representation, db) = (read!.Request, read.Form, read.Db);
        var dataset = (await read.Database.ReadState(db, cancellation)).Version;
        if (After(http, request, representation, dataset) is not { } after)
            return ProblemAnswer.Combine([
                (request.Option("after") ?? new(LastEventId, [])).MakeFault(
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
        if (EntityTags.SetTagAndCheckNotModified(http, dataset, representation))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        if (representation != Representation.Json)
            return new StreamedRows<ChangeResponse>(
                ReadChanges.All(
                    feed,
                    after,
                    new(dataset, int.MaxValue),
                    // what was told is told again: nothing of it changes
                    BatchedReads.Begin(http, read, version: null),
                    cancellation
                ),
                representation,
                RevisionListing.Columns,
                request,
                Parameters.Noun
            );
        var page = await ReadChanges.Page(feed, after, request.Limit, db, cancellation);
        var links = new FeedPageLinks(Links.LinkForm(http.Request, ""), Next(http, page.Next));
        http.Response.Headers.Link = $"<{links.Next}>; rel=\"next\"";
        return new JsonAnswer<FeedPage>(
            new(
                page.Rows,
                new(request.Limit, $"{page.Next}", page.More),
                links,
                new(dataset, Links.License, http.TraceIdentifier)
            )
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
