using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Requests;
using JapanRussia.Storage;
using JapanRussia.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Webhooks;

/// <summary>Sends a message that was taken, and writes down what came of it.</summary>
internal sealed class AttemptDelivery(
    SendMessage send,
    WebhookOptions options,
    OwnAddress own,
    TimeProvider clock
)
{
    /// <param name="waits">Between this attempt and others.</param>
    internal async Task Of(
        WebhookDelivery delivery,
        IReadOnlyList<TimeSpan> waits,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        var webhook = await db
            .Webhooks.AsNoTracking()
            .SingleOrDefaultAsync(w => w.Id == delivery.WebhookId, cancellation);
        if (webhook is null)
            return;
        var outcome = await Send(delivery, webhook, db, cancellation);
        var now = clock.GetUtcNow();
        var next = outcome.Taken
            ? null
            : now + Backoff.After(delivery.Attempts, waits, Random.Shared.NextDouble());
        await Settle(delivery, outcome, now, next, db, cancellation);
        await Judge(webhook.Id, outcome, now, db, cancellation);
    }

    private async Task<Outcome> Send(
        WebhookDelivery delivery,
        Webhook webhook,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        byte[] body;
        try
        {
            body = await ChangeMessage.BodyOf(delivery, webhook, own, db, cancellation);
        }
        // one that cannot be made, for its change was forgotten, keeps no other from being sent
        catch (Exception e)
            when (DatabaseFaults.KindOf(e) is null && !cancellation.IsCancellationRequested)
        {
            return new(null, SendMessage.Short($"It could not be made: {e.Message}"), 0);
        }
        return await send.To(webhook, delivery, body, cancellation);
    }

    // unless somebody else has taken the message over meanwhile
    private static Task Settle(
        WebhookDelivery delivery,
        Outcome outcome,
        DateTimeOffset now,
        DateTimeOffset? next,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        var state =
            outcome.Taken ? DeliveryState.Delivered
            : next is null ? DeliveryState.Failed
            : DeliveryState.Pending;
        return db
            .WebhookDeliveries.Where(d =>
                d.Id == delivery.Id
                && d.State == DeliveryState.Pending
                && d.Attempts == delivery.Attempts
            )
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(d => d.State, state)
                        .SetProperty(d => d.NextAttemptAt, next ?? now)
                        .SetProperty(d => d.StatusCode, outcome.Status)
                        .SetProperty(d => d.Error, outcome.Error)
                        .SetProperty(d => d.ResponseMs, outcome.Milliseconds)
                        .SetProperty(
                            d => d.DeliveredAt,
                            outcome.Taken ? now : (DateTimeOffset?)null
                        ),
                cancellation
            );
    }

    // how long the webhook has been failing, and whether that is long enough
    private async Task Judge(
        Guid webhook,
        Outcome outcome,
        DateTimeOffset now,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        var active = db.Webhooks.Where(w => w.Id == webhook && w.State == WebhookState.Active);
        if (outcome.Taken)
        {
            await active
                .Where(w => w.FailingSince != null)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(w => w.FailingSince, (DateTimeOffset?)null),
                    cancellation
                );
            return;
        }
        await active
            .Where(w => w.FailingSince == null)
            .ExecuteUpdateAsync(set => set.SetProperty(w => w.FailingSince, now), cancellation);
        var patience = now - options.DisableAfter;
        await active
            .Where(w => outcome.Gone || w.FailingSince <= patience)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(w => w.State, WebhookState.Disabled)
                        .SetProperty(w => w.DisabledWhy, outcome.Error)
                        .SetProperty(w => w.Version, w => w.Version + 1)
                        .SetProperty(w => w.UpdatedAt, now),
                cancellation
            );
    }
}
