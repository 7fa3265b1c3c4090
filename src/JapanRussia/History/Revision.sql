-- Changes with who made them, and whether readers saw what came of them: of a claim nothing from before it was published, of what can be
-- hidden nothing from before it was shown, of a tie between claims nothing from before both were published. What was so at a version never
-- changes, so the answer never does.
select
    changes.entity_id as id,
    changes.kind,
    changes.name,
    changes.entity_version as version,
    changes.action,
    changes.version as dataset_version,
    changes.position,
    change_sets.at,
    change_sets.by_name,
    change_sets.why,
    (
        select max(earlier.entity_version)
        from changes earlier
        where earlier.entity_id = changes.entity_id and earlier.entity_version < changes.entity_version
    ) as before,
    case changes.kind
        when 'claim' then exists (
            select from public.claims c
            where c.id = changes.entity_id and c.since <= changes.version and c.status in ('published', 'retracted')
        ) or exists (
            select from history.claims c
            where c.id = changes.entity_id and c.since <= changes.version and c.status in ('published', 'retracted')
        )
        when 'claim_relation' then /* shown: claim_relations */ and coalesce(
            (
                select bool_and(
                    exists (
                        select from public.claims c
                        where c.id = tied.claim and c.since <= changes.version and c.status in ('published', 'retracted')
                    ) or exists (
                        select from history.claims c
                        where c.id = tied.claim and c.since <= changes.version and c.status in ('published', 'retracted')
                    )
                )
                from (
                    select r.from_id, r.to_id, r.since from public.claim_relations r where r.id = changes.entity_id
                    union all
                    select r.from_id, r.to_id, r.since from history.claim_relations r where r.id = changes.entity_id
                ) r
                cross join lateral unnest(array[r.from_id, r.to_id]) as tied (claim)
                where r.since <= changes.version
            ),
            false
        )
        /* shown: others */
        -- of what kind it is shown is said here before it is shown
        when 'review' then false
        else true
    end as shown,
    -- confirming a tie shows it, if nothing showed it before
    changes.action = 'published' or (changes.kind in ('claim_relation', 'proposition_relation') and changes.action in ('confirmed', 'rejected')
        and not exists (
            select from history.claim_relations r where r.id = changes.entity_id and r.since < changes.version and r.shown
            union all
            select from history.proposition_relations r where r.id = changes.entity_id and r.since < changes.version and r.shown
        )) as first_shown
from changes
join change_sets on change_sets.version = changes.version
