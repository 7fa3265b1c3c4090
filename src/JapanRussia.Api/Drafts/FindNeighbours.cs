using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Drafts;

/// <summary>The claims that stand around a draft in the article's text, those before it and those behind it, as they stand there.</summary>
/// <param name="Placed">How many of those behind have a place in the text; null where the draft itself has none. Claims without one come last.</param>
internal sealed record Neighbours(Guid Id, Guid[] Before, Guid[] Behind, int? Placed)
{
    /// <summary>The claim whose content stands next to the draft's, before it.</summary>
    internal Guid? JustBefore => Placed is null || Before.Length == 0 ? null : Before[^1];

    /// <summary>The claim whose content stands next to the draft's, behind it.</summary>
    internal Guid? JustBehind => Placed > 0 ? Behind[0] : null;
}

internal static class FindNeighbours
{
    /// <summary>How many claims are looked at on either side. An article has fewer as a rule.</summary>
    private const int Reach = 100;

    /// <remarks>
    /// What belongs to a claim is read by subqueries, which always go by the index. A join here took minutes where PostgreSQL had
    /// no statistics yet.
    /// </remarks>
    internal static async Task<Dictionary<Guid, Neighbours>> FetchAround(
        Guid[] drafts,
        DbContext db,
        CancellationToken cancellation
    )
    {
        var found = await db
            .Database.SqlQuery<Neighbours>(
                $"""
                with asked as materialized (
                    select id, article_id from claims where id = any({drafts})
                ), texts as materialized (
                    select article_id, array_agg(id order by span, key) as ids, count(span)::int as placed
                    from (
                        select c.article_id, c.id, c.key, (
                            select int4range(e.start, e."end") from claim_evidence e where e.claim_id = c.id and e.role = 'content' limit 1
                        ) as span
                        from claims c
                        where c.article_id = any(array(select article_id from asked)) and c.status in ('draft', 'published')
                    ) standing
                    group by article_id
                )
                select d.id, t.ids[greatest(p.place - {Reach}, 1) : p.place - 1] as before, t.ids[p.place + 1 : p.place + {Reach}] as behind,
                    case when p.place <= t.placed then t.placed - p.place end as placed
                from asked d join texts t on t.article_id = d.article_id, lateral (select array_position(t.ids, d.id) as place) p
                where p.place is not null
                """
            )
            .ToListAsync(cancellation);
        return found.ToDictionary(n => n.Id);
    }
}
