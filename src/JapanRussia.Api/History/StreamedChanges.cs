using System.Text;
using System.Text.Json;
using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Representations;
using JapanRussia.Rest.Requests;
using JapanRussia.Rest.Tags;
using JapanRussia.Storage;
using JapanRussia.Values.Vocabularies;
using Microsoft.AspNetCore.Authentication;

namespace JapanRussia.Api.History;

/// <summary>Writes changes as server-sent events when they are made, until the client has enough or the server stops.</summary>
internal sealed class StreamedChanges(Feed feed, ChangePlace from, Readers readers) : IResult
{
    private const int PageOf = 200;

    /// <summary>After so long without an event a comment says that the line is alive.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>How often it looks by itself while nothing tells it of changes.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        var listen = services.GetRequiredService<ListenForChanges>();
        using var seat = listen.Join();
        var response = httpContext.Response;
        response.ContentType = MediaTypes.Events;
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = EntityTags.Vary;
        // HEAD asks for no more, and this has no end
        if (NoBody.IsAskedFor(httpContext))
            return;
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(
            httpContext.RequestAborted,
            services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping
        );
        try
        {
            // an id at once: whoever is cut off before the first event comes back to this place, and not to what is now by then
            await response.WriteAsync($"retry: 1000\nid: {from}\n\n", ends.Token);
            await response.Body.FlushAsync(ends.Token);
            await Write(httpContext, listen, ends.Token);
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            // the client went away, or comes back to another process
            return;
        }
    }

    private async Task Write(
        HttpContext http,
        ListenForChanges listen,
        CancellationToken cancellation
    )
    {
        var body = http.Response.Body;
        var after = from;
        while (true)
        {
            // before it looks: what is told meanwhile is not missed
            var changed = listen.Changed;
            var page = await Read(after, cancellation);
            // a key that was revoked meanwhile sees no more
            if (feed.Drafts && !await StillSeesDrafts(http))
                return;
            foreach (var change in page?.Rows ?? [])
                await body.WriteAsync(Event(change), cancellation);
            // an id without data is no event, but where the client goes on from
            if (page is not null && page.Next != (page.Rows is [.., var last] ? last.Place : after))
                await body.WriteAsync(Encoding.UTF8.GetBytes($"id: {page.Next}\n\n"), cancellation);
            after = page?.Next ?? after;
            await body.FlushAsync(cancellation);
            if (page is { More: true })
                continue;
            await changed
                .WaitAsync(listen.Hears ? Heartbeat : Look, cancellation)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellation.ThrowIfCancellationRequested();
            if (!changed.IsCompleted)
                await body.WriteAsync(": \n\n"u8.ToArray(), cancellation);
        }
    }

    /// <summary>Null where the database is away: it comes back, and nothing will have been missed.</summary>
    private async Task<ReadPage?> Read(ChangePlace after, CancellationToken cancellation)
    {
        try
        {
            await using var db = readers.Open();
            return await ReadChanges.Page(feed, after, PageOf, db, cancellation);
        }
        catch (Exception e) when (DatabaseFaults.KindOf(e) is not null)
        {
            await Task.Delay(Look, cancellation);
            return null;
        }
    }

    /// <summary>Asks as a new request would, for what is known of this one was known when it began.</summary>
    private static async Task<bool> StillSeesDrafts(HttpContext http)
    {
        await using var scope = http.RequestServices.CreateAsyncScope();
        var again = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        again.Request.Headers.Authorization = http.Request.Headers.Authorization;
        again.User = (await again.AuthenticateAsync()).Principal ?? new();
        return Caller.May(again, Scope.ReadDrafts);
    }

    private static byte[] Event(ChangeResponse change) =>
        Encoding.UTF8.GetBytes(
            $"""
            id: {change.Place}
            event: {Words.Of(change.Kind)}.{Words.Of(change.Action)}
            data: {JsonSerializer.Serialize(change, RestJson.Options)}


            """.ReplaceLineEndings("\n")
        );
}
