using JapanRussia.Storage;
using JapanRussia.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Webhooks;

/// <summary>
/// Takes messages to send. Whoever takes one has it for a while; if they die meanwhile, it is due again afterwards.
/// </summary>
internal static class TakeMessage
{
    /// <summary>Longer than any attempt: until then nobody else sends it.</summary>
    internal static TimeSpan Lease(WebhookOptions options) =>
        options.Timeout + TimeSpan.FromSeconds(30);

    /// <summary>The first message of a webhook that is due and before which no other of the same thing waits; null where there is none.</summary>
    internal static async Task<WebhookDelivery?> Of(
        Guid webhook,
        DateTimeOffset now,
        DateTimeOffset until,
        ClaimsDb db,
        CancellationToken cancellation
    ) =>
        (
            await db
                .WebhookDeliveries.FromSql(
                    $"""
                    update webhook_deliveries set attempts = attempts + 1, next_attempt_at = {until}
                    where id = (
                        select d.id from webhook_deliveries d
                        where d.webhook_id = {webhook} and d.state = 'pending' and d.next_attempt_at <= {now}
                            and exists (select from webhooks w where w.id = d.webhook_id and w.state = 'active')
                            and not exists (
                                select from webhook_deliveries e
                                where e.webhook_id = d.webhook_id and e.entity_id = d.entity_id and e.number < d.number and e.state = 'pending')
                        order by d.number limit 1 for update skip locked)
                    returning *
                    """
                )
                .AsNoTracking()
                .ToListAsync(cancellation)
        ).SingleOrDefault();

    /// <summary>When a webhook's next message is due; null where none waits.</summary>
    internal static Task<DateTimeOffset?> NextDue(
        Guid webhook,
        ClaimsDb db,
        CancellationToken cancellation
    ) =>
        db
            .WebhookDeliveries.Where(d =>
                d.WebhookId == webhook
                && d.State == DeliveryState.Pending
                && !db.WebhookDeliveries.Any(e =>
                    e.WebhookId == d.WebhookId
                    && e.EntityId == d.EntityId
                    && e.Number < d.Number
                    && e.State == DeliveryState.Pending
                )
            )
            .MinAsync(d => (DateTimeOffset?)d.NextAttemptAt, cancellation);
}
