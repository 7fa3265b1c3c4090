using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Drafts;

internal static class FindNeighbours
{
    /// <summary>The claims whose contents stand next to each draft's in the article's text, before it and behind it.</summary>
    internal static async Task<Dictionary<Guid, (Guid? Before, Guid? Behind)>> Of(
        Guid[] drafts,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        var found = await db
            .Database.SqlQuery<Neighbours>(
                $"""
                select id, before, behind
                from (
                    select c.id, lag(c.id) over text as before, lead(c.id) over text as behind
                    from claims c join claim_evidence e on e.claim_id = c.id and e.role = 'content'
                    where c.status in ('draft', 'published') and c.article_id in (select article_id from claims where id = any({drafts}))
                    window text as (partition by c.article_id order by e.start, e."end", c.key)
                ) placed
                where id = any({drafts})
                """
            )
            .ToListAsync(cancellation);
        return found.ToDictionary(n => n.Id, n => (n.Before, n.Behind));
    }

    private sealed record Neighbours(Guid Id, Guid? Before, Guid? Behind);
}
