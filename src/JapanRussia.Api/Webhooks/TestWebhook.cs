using System.Text.Json;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Writes;
using JapanRussia.Storage;
using JapanRussia.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Webhooks;

internal static class TestWebhook
{
    /// <summary>Sends a message of the type `webhook.test` at once, whatever state the webhook is in, and says what came of it.</summary>
    /// <remarks>It is signed as any other and sent once. 200 says that it was tried: whether it was taken stands in `state`.</remarks>
    /// <param name="id" example="0199f0c2-a7f0-7d0c-8b1d-2e3f4a5b6c7d">The webhook's id.</param>
    internal static async Task<IResult> Handle(
        Guid id,
        Writers writers,
        AttemptDelivery attempt,
        WebhookOptions options,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        await using var db = writers.Open();
        if (!await db.Webhooks.AnyAsync(w => w.Id == id, cancellation))
            return ChangeWebhooks.NotFound();
        var now = clock.GetUtcNow();
        var delivery = WebhookDelivery.Test(id, now, now + TakeMessage.Lease(options));
        db.Add(delivery);
        await db.SaveChangesAsync(cancellation);
        await attempt.Of(delivery, [], db, cancellation);
        // who removes a webhook removes its messages
        return
            await db
                .WebhookDeliveries.AsNoTracking()
                .SingleOrDefaultAsync(d => d.Id == delivery.Id, cancellation)
                is { } tried
            ? Answer(tried, StatusCodes.Status200OK)
            : ChangeWebhooks.NotFound();
    }

    internal static IResult Answer(WebhookDelivery delivery, int status) =>
        new WrittenAnswer(
            new(
                status,
                null,
                null,
                JsonSerializer.SerializeToUtf8Bytes(DeliveryResponse.Of(delivery), RestJson.Options)
            )
        );
}
