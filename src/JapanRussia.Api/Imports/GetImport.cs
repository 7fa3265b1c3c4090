using System.Text.Json;
using JapanRussia.Api.History;
using JapanRussia.Imports;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Representations;
using JapanRussia.Rest.Requests;
using JapanRussia.Rest.Tags;
using JapanRussia.Storage;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Imports;

internal static class GetImport
{
    internal static readonly string[] Offered = [MediaTypes.OfLists[0], MediaTypes.Events];

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>After so long without an event a comment says that the line is alive.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>How far an import has come; as `text/event-stream` an event each time that changes, until it is over.</summary>
    /// <param name="id" example="019c8a47-933f-7aac-8e6e-d3dd83c9cd48">The import's id.</param>
    internal static async Task<IResult> Handle(
        Guid id,
        HttpRequest request,
        Readers readers,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        if (await Find(id, readers, cancellation) is not { } import)
            return Missing;
        return MediaTypes.Choose(request, Offered) switch
        {
            Representation.Events => new Events(import, readers, clock),
            Representation.Json => new JsonAnswer<ImportResponse>(ImportResponse.Of(import)),
            _ => MediaTypes.NotAcceptable(Offered),
        };
    }

    internal static ProblemAnswer Missing =>
        new(ProblemKind.NotFound, "No import has this address.");

    private static async Task<Import?> Find(
        Guid id,
        Readers readers,
        CancellationToken cancellation
    )
    {
        await using var db = readers.Open();
        return await db.Imports.SingleOrDefaultAsync(i => i.Id == id, cancellation);
    }

    private sealed class Events(Import import, Readers readers, TimeProvider clock) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            // an EventSource whose stream has ended comes back until it is told that no more will come
            if (
                import.IsOver
                && httpContext.Request.Headers[ListChanges.LastEventId] == IdOf(import)
            )
            {
                response.StatusCode = StatusCodes.Status204NoContent;
                return;
            }
            response.ContentType = MediaTypes.Events;
            response.Headers.CacheControl = "no-store";
            response.Headers.Vary = EntityTags.Vary;
            if (NoBody.IsAskedFor(httpContext))
                return;
            // a server that is to stop does not wait for the import
            using var ends = CancellationTokenSource.CreateLinkedTokenSource(
                httpContext.RequestAborted,
                httpContext
                    .RequestServices.GetRequiredService<IHostApplicationLifetime>()
                    .ApplicationStopping
            );
            try
            {
                await Write(response, ends.Token);
            }
            catch (OperationCanceledException) when (ends.IsCancellationRequested)
            {
                // the client went away, or comes back to another process
                return;
            }
        }

        private async Task Write(HttpResponse response, CancellationToken cancellation)
        {
            var (now, told, at) = (import, "", clock.GetTimestamp());
            while (true)
            {
                var text = JsonSerializer.Serialize(ImportResponse.Of(now), RestJson.Options);
                var quiet = clock.GetElapsedTime(at) >= Heartbeat;
                if (text != told || quiet)
                {
                    await response.WriteAsync(
                        text == told
                            ? ": \n\n"
                            : $"id: {IdOf(now)}\nevent: progress\ndata: {text}\n\n",
                        cancellation
                    );
                    await response.Body.FlushAsync(cancellation);
                    (told, at) = (text, clock.GetTimestamp());
                }
                if (now.IsOver)
                    return;
                await Task.Delay(Pause, clock, cancellation);
                now = await Look(now, cancellation);
            }
        }

        /// <summary>As it was, where the database is away: it comes back.</summary>
        private async Task<Import> Look(Import before, CancellationToken cancellation)
        {
            try
            {
                return await Find(before.Id, readers, cancellation) ?? before;
            }
            catch (Exception e) when (DatabaseFaults.KindOf(e) is not null)
            {
                return before;
            }
        }

        private static string IdOf(Import import) =>
            $"{Words.Of(import.State)}.{import.Rows}.{import.Recorded + import.Revised}";
    }
}
