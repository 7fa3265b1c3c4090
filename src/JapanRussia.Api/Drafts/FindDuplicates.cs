using JapanRussia.Drafts;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Drafts;

internal static class FindDuplicates
{
    private const int Most = 5;
    private const float Alike = 0.6f;

    /// <summary>Other claims of each draft's article that may be the same one, the likest first.</summary>
    internal static async Task<ILookup<Guid, Likeness>> Of(
        Guid[] drafts,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        var found = await db
            .Database.SqlQuery<Likeness>(
                $"""
                select draft, other, same, proposition, span, degree
                from (
                    select draft, other, same, proposition, span, degree,
                        row_number() over (partition by draft order by same desc, proposition desc, span desc, degree desc, key) as place
                    from (
                        select d.id as draft, n.id as other, n.key,
                            n.proposition_id = d.proposition_id as proposition,
                            n.proposition_id = d.proposition_id and n.stance = d.stance and nc.actor_id = dc.actor_id as same,
                            coalesce(ne.start < de."end" and de.start < ne."end", false) as span,
                            similarity(np.text, dp.text) as degree
                        from claims d
                            join propositions dp on dp.id = d.proposition_id
                            join claim_claimants dc on dc.claim_id = d.id and dc.position = 1
                            left join claim_evidence de on de.claim_id = d.id and de.role = 'content'
                            join claims n on n.article_id = d.article_id and n.id <> d.id and n.status in ('draft', 'published')
                            join propositions np on np.id = n.proposition_id
                            join claim_claimants nc on nc.claim_id = n.id and nc.position = 1
                            left join claim_evidence ne on ne.claim_id = n.id and ne.role = 'content'
                        where d.id = any({drafts})
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
