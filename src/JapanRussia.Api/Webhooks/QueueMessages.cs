using JapanRussia.Api.History;
using JapanRussia.History;
using JapanRussia.Storage;
using JapanRussia.Values.Vocabularies;
using JapanRussia.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Webhooks;

/// <summary>
/// Makes messages of the changes behind a webhook's place in the feed, and moves the place, in one transaction. Whoever holds
/// the webhook's row does it; the others pass by.
/// </summary>
internal static class QueueMessages
{
    private const int AtOnce = 500;

    /// <summary>With so many waiting, changes stay in the feed.</summary>
    private const int MostWaiting = 1000;

    /// <returns>Whether there was anything to read.</returns>
    internal static async Task<bool> Of(
        Guid id,
        DateTimeOffset now,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        var waiting = await db.WebhookDeliveries.CountAsync(
            d => d.WebhookId == id && d.State == DeliveryState.Pending,
            cancellation
        );
        if (waiting >= MostWaiting)
            return false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await Hold(id, db, cancellation) is not { } webhook)
            return false;
        var after = new ChangePlace(webhook.ReadVersion, webhook.ReadPosition);
        var feed = new Feed([.. webhook.Kinds.Select(Words<EntityKind>.Term)], webhook.Drafts);
        var page = await ReadChanges.Page(feed, after, AtOnce, db, cancellation);
        if (page.Next == after)
            return false;
        var wanted = page
            .Rows.Where(c =>
                webhook.Actions.Count == 0 || webhook.Actions.Contains(Words.Of(c.Action))
            )
            .ToList();
        await Insert(id, wanted, now, db, cancellation);
        await db
            .Webhooks.Where(w => w.Id == id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(w => w.ReadVersion, page.Next.Version)
                        .SetProperty(w => w.ReadPosition, page.Next.Position),
                cancellation
            );
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private static async Task<Webhook?> Hold(
        Guid id,
        ClaimsDb db,
        CancellationToken cancellation
    ) =>
        (
            await db
                .Webhooks.FromSql(
                    $"select * from webhooks where id = {id} and state = 'active' for update skip locked"
                )
                .AsNoTracking()
                .ToListAsync(cancellation)
        ).SingleOrDefault();

    private static Task Insert(
        Guid id,
        List<ChangeResponse> changes,
        DateTimeOffset now,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        var versions = changes.Select(c => c.DatasetVersion).ToArray();
        var positions = changes.Select(c => c.Position).ToArray();
        var entities = changes.Select(c => c.Id).ToArray();
        return db.Database.ExecuteSqlAsync(
            $"""
            insert into webhook_deliveries (webhook_id, version, position, entity_id, state, attempts, created_at, next_attempt_at)
            select {id}, c.version, c.position, c.entity_id, 'pending', 0, {now}, {now}
            from unnest({versions}, {positions}, {entities}) with ordinality c (version, position, entity_id, place)
            order by c.place
            """,
            cancellation
        );
    }
}
