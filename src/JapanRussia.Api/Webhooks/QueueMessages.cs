using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Webhooks;

/// <summary>
/// Makes messages of the changes behind a webhook's place in the feed, and moves the place, in one statement. Whoever holds
/// the webhook's row does it; the others pass by. Versions are in the order of their commits, so that no change comes late.
/// </summary>
internal static class QueueMessages
{
    private const int AtOnce = 500;

    /// <summary>With so many waiting, changes stay in the feed.</summary>
    private const int MostWaiting = 1000;

    /// <returns>Whether there was anything to read.</returns>
    internal static async Task<bool> Of(
        Guid webhook,
        DateTimeOffset now,
        ClaimsDb db,
        CancellationToken cancellation
    ) =>
        await db.Database.ExecuteSqlAsync(
            $"""
            with hook as materialized (
                select * from webhooks
                where id = {webhook} and state = 'active'
                    and (select count(*) from webhook_deliveries where webhook_id = {webhook} and state = 'pending') < {MostWaiting}
                for update skip locked
            ), next as materialized (
                select c.* from hook h cross join lateral (
                    select * from changes
                    where (version, position) > (h.read_version, h.read_position)
                    order by version, position limit {AtOnce}
                ) c
            ), queued as (
                insert into webhook_deliveries (webhook_id, version, position, entity_id, state, attempts, created_at, next_attempt_at)
                select h.id, n.version, n.position, n.entity_id, 'pending', 0, {now}, {now}
                from next n cross join hook h
                where (h.kinds = array[]::text[] or n.kind = any(h.kinds))
                    and (h.actions = array[]::text[] or n.action = any(h.actions))
                    and (h.drafts or case n.kind
                        when 'claim' then claim_was_shown(n.entity_id, n.version)
                        when 'claim_relation' then (
                            select claim_was_shown(r.from_id, n.version) and claim_was_shown(r.to_id, n.version)
                            from claim_relations r where r.id = n.entity_id)
                        else n.kind in ('outlet', 'actor', 'topic', 'measure', 'article', 'proposition', 'proposition_relation')
                    end)
                order by n.version, n.position
            )
            update webhooks w set read_version = last.version, read_position = last.position
            from (select version, position from next order by version desc, position desc limit 1) last
            where w.id = {webhook}
            """,
            cancellation
        ) > 0;
}
