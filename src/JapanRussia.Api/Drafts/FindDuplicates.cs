using JapanRussia.Drafts;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Drafts;

internal static class FindDuplicates
{
    private const int Most = 5;
    private const float Alike = 0.6f;

    /// <summary>
    /// Other claims of each draft's article that may be the same one, the likest first: among those that stand around it in the text,
    /// and all of the same proposition.
    /// </summary>
    internal static async Task<ILookup<Guid, Likeness>> FetchLikest(
        IReadOnlyCollection<Neighbours> drafts,
        DbContext db,
        CancellationToken cancellation
    )
    {
        Guid[] ids = [.. drafts.Select(d => d.Id)];
        var around = drafts
            .SelectMany(d => d.Before.Concat(d.Behind), (d, other) => (d.Id, Other: other))
            .ToList();
        Guid[] those = [.. around.Select(p => p.Id)];
        Guid[] others = [.. around.Select(p => p.Other)];
        var found = await db
            .Database.SqlQuery<Likeness>(
                $"""
                with asked as materialized (
                    select c.id, c.article_id, c.proposition_id, c.stance,
                        (select p.text from propositions p where p.id = c.proposition_id) as text,
                        (select x.actor_id from claim_claimants x where x.claim_id = c.id and x.position = 1) as actor_id,
                        (select int4range(e.start, e."end") from claim_evidence e where e.claim_id = c.id and e.role = 'content' limit 1) as span
                    from claims c where c.id = any({ids})
                ), pairs as materialized (
                    select draft, other from unnest({those}, {others}) around (draft, other)
                    union
                    select d.id, n.id from asked d join claims n on n.proposition_id = d.proposition_id and n.article_id = d.article_id and n.id <> d.id
                    where n.status in ('draft', 'published')
                )
                select draft, other, same, proposition, span, degree
                from (
                    select draft, other, same, proposition, span, degree,
                        row_number() over (partition by draft order by same desc, proposition desc, span desc, degree desc, key) as place
                    from (
                        select d.id as draft, n.id as other, n.key,
                            n.proposition_id = d.proposition_id as proposition,
                            n.proposition_id = d.proposition_id and n.stance = d.stance
                                and (select x.actor_id from claim_claimants x where x.claim_id = n.id and x.position = 1) = d.actor_id as same,
                            coalesce((
                                select int4range(e.start, e."end") from claim_evidence e where e.claim_id = n.id and e.role = 'content' limit 1
                            ) && d.span, false) as span,
                            case when n.proposition_id = d.proposition_id then 1
                                else similarity((select p.text from propositions p where p.id = n.proposition_id), d.text) end as degree
                        from pairs join asked d on d.id = pairs.draft join claims n on n.id = pairs.other
                    ) compared
                    where proposition or span or degree >= {Alike}
                ) ranked
                where place <= {Most}
                order by draft, place
                """
            )
            .ToListAsync(cancellation);
        return found.ToLookup(l => l.Draft);
    }

    internal sealed record Likeness(
        Guid Draft,
        Guid Other,
        bool Same,
        bool Proposition,
        bool Span,
        float Degree
    )
    {
        internal IReadOnlyList<LikenessReason> Reasons
        {
            get
            {
                List<LikenessReason> reasons = [];
                if (Proposition)
                    reasons.Add(Same ? LikenessReason.SameClaim : LikenessReason.SameProposition);
                if (Span)
                    reasons.Add(LikenessReason.OverlappingSpan);
                if (!Proposition && Degree >= Alike)
                    reasons.Add(LikenessReason.SimilarProposition);
                return reasons;
            }
        }
    }
}
