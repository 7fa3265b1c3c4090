using JapanRussia.Relations;
using JapanRussia.Storage;
using JapanRussia.Writing;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Merging;

/// <summary>Relations of propositions that are merged: what would tie one to itself, or double a tie, is withdrawn.</summary>
internal static class MergedTies
{
    private const string Table = "proposition_relations";

    private static Pointer Of(ClaimsDb db) =>
        Pointer.At<Propositions.Proposition>(db).First(p => p.Table == Table);

    /// <summary>A relation between the two keeps its ends, withdrawn as it is: for <see cref="MergeThings"/>, whose {1} is the survivor.</summary>
    internal static string NotToItself(Pointer pointer) =>
        pointer.Table == Table
            ? $" and {(pointer.Column == "from_id" ? "to_id" : "from_id")} <> {{1}}"
            : "";

    /// <summary>Withdraws them; of two that would say the same, a confirmed one stays rather than a rejected or suggested one.</summary>
    /// <returns>Their keys.</returns>
    internal static async Task<IReadOnlyList<string>> Retract(
        Guid thing,
        Guid survivor,
        Touched touched,
        ClaimsDb db,
        OpenChangeSet set,
        CancellationToken cancellation
    ) =>
        await Keys(
            await touched.By(
                Of(db),
                ChangeAction.Retracted,
                """
                with tied as (
                    select id, key, kind, state, {0} in (from_id, to_id) as moved, kind in ('refines', 'responds_to') as one_way,
                        case from_id when {0} then {1} else from_id end as f, case to_id when {0} then {1} else to_id end as t
                    from proposition_relations
                    where retracted_at is null and (from_id in ({0}, {1}) or to_id in ({0}, {1}))
                ), ranked as (
                    select id, f = t as own, bool_or(moved) over same as doubled,
                        row_number() over (same order by array_position(array['confirmed', 'rejected', 'suggested'], state::text), moved, key) as place
                    from tied
                    window same as (partition by kind, case when one_way then f else least(f, t) end, case when one_way then t else greatest(f, t) end)
                )
                update proposition_relations r set retracted_at = {2} from ranked
                where ranked.id = r.id and (own or (doubled and place > 1))
                returning r.id as "Value"
                """,
                thing,
                survivor,
                set.At
            ),
            db,
            cancellation
        );

    /// <summary>Takes back what the merge withdrew and nobody touched since.</summary>
    /// <param name="merge">The version that the merge made; the session reads the one before.</param>
    internal static async Task<IReadOnlyList<string>> Restore(
        Guid thing,
        Guid survivor,
        long merge,
        Touched touched,
        ClaimsDb db,
        CancellationToken cancellation
    ) =>
        await Keys(
            await touched.By(
                Of(db),
                ChangeAction.Restored,
                """
                update proposition_relations r set retracted_at = null from as_of.proposition_relations past, change_sets s
                where past.id = r.id and past.retracted_at is null and s.version = {2} and r.retracted_at = s.at
                    and (r.from_id in ({0}, {1}) or r.to_id in ({0}, {1}))
                returning r.id as "Value"
                """,
                thing,
                survivor,
                merge
            ),
            db,
            cancellation
        );

    private static async Task<IReadOnlyList<string>> Keys(
        List<Guid> ids,
        ClaimsDb db,
        CancellationToken cancellation
    ) =>
        await db.Set<PropositionRelation>()
            .Where(r => ids.Contains(r.Id))
            .OrderBy(r => r.Key)
            .Select(r => r.Key)
            .ToListAsync(cancellation);
}
