using System.Globalization;
using JapanRussia.Rest.Data;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Problems;
using JapanRussia.Storage;
using JapanRussia.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Webhooks;

internal static class ListDeliveries
{
    private static readonly Field<WebhookDelivery>[] Fields =
    [
        new WordField<WebhookDelivery, DeliveryState>(
            "state",
            "What became of the message.",
            "failed",
            states => d => states.Contains(d.State)
        ),
    ];

    internal static readonly Parameters Parameters = new(ListOptions.Limit, ListOptions.Cursor)
    {
        Noun = "deliveries",
        Fields = Fields,
    };

    /// <summary>A webhook's messages and what became of them, the newest first.</summary>
    /// <remarks>Messages that wait no more are kept for thirty days.</remarks>
    /// <param name="id" example="0199f0c2-a7f0-7d0c-8b1d-2e3f4a5b6c7d">The webhook's id.</param>
    internal static async Task<IResult> Handle(
        Guid id,
        HttpContext http,
        ClaimsDb db,
        RestDatabase database,
        CancellationToken cancellation
    )
    {
        var request = ListRequest.Parse(http.Request, Parameters);
        if (Parameters.Validator.FindProblem(request) is { } problem)
            return problem;
        if (!await db.Webhooks.AnyAsync(w => w.Id == id, cancellation))
            return ChangeWebhooks.NotFound();
        var (filters, unknown) = await Filters<WebhookDelivery>.Resolve(
            Fields,
            new(db, database, request, false, cancellation)
        );
        if (unknown is not null)
            return unknown;
        var key = await db.Datasets.Select(d => d.CursorKey).SingleAsync(cancellation);
        var rows = filters.Apply(db.WebhookDeliveries.Where(d => d.WebhookId == id));
        if (request.Cursor is { } cursor)
        {
            if (Cursor.Read(cursor, request.Text, key) is not { } place)
                return new ProblemAnswer(
                    ProblemKind.InvalidCursor,
                    ProblemKind.InvalidCursor.Title + "."
                );
            var after = long.Parse(place.Key, CultureInfo.InvariantCulture);
            rows = rows.Where(d => d.Number < after);
        }
        var found = await rows.OrderByDescending(d => d.Number)
            .Take(request.Limit + 1)
            .ToListAsync(cancellation);
        var page = found.Take(request.Limit).ToList();
        var next =
            found.Count > page.Count
                ? Cursor.Write(
                    new(page[^1].Number.ToString(CultureInfo.InvariantCulture), page[^1].Id),
                    request.Text,
                    key
                )
                : null;
        http.Response.Headers.CacheControl = "no-store";
        return new JsonAnswer<DeliveryPage>(
            new([.. page.Select(DeliveryResponse.Of)], new(request.Limit, next, next is not null))
        );
    }
}
