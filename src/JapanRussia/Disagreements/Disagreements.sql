-- Every pair of published claims that pull apart, seen from each of its two ends: `near` is the claim that one looks from, `far`
-- the one that is found from it, through an index. Whoever walks `near` in the order of keys pays for the rows that he takes.
select
    md5(concat_ws(' ', pair.basis, least(near.key, pair.far_key), greatest(near.key, pair.far_key), pair.measure_id, pair.tie_id,
        case when near.key < pair.far_key then pair.near_figure else pair.far_figure end,
        case when near.key < pair.far_key then pair.far_figure else pair.near_figure end))::uuid as id,
    near.key as near_key, near.key < pair.far_key as forward, near.id as near_id, near.article_id as near_article_id, near.proposition_id as near_proposition_id, pair.far_id,
    pair.basis, pair.strength, pair.state, pair.why, pair.measure_id, pair.near_figure, pair.far_figure, pair.tie_id, pair.verdict_id
from claims near
join propositions what on what.id = near.proposition_id
cross join lateral (
    select near.certainty = 'certain' and near.condition is null and near.hedge_scope is distinct from 'attribution'
        and what.kind in ('fact', 'cause', 'forecast') as firm
) near_is
cross join lateral (
    with
    told as not materialized (
        select c.id, c.key, c.proposition_id, c.stance, c.about_from, c.about_to, p.kind,
            c.certainty = 'certain' and c.condition is null and c.hedge_scope is distinct from 'attribution'
                and p.kind in ('fact', 'cause', 'forecast') as firm
        from claims c join propositions p on p.id = c.proposition_id
        where c.status = 'published'
    ),
    -- an approximate date reaches a week, four weeks or a year further, by how precise it is; an open end has no bound
    spans as not materialized (
        select f.claim_id, f.position, f.measure_id, f.date is not null as dated,
            f.qualifier not in ('about', 'almost') and coalesce(f.date, '') !~ '[?~%]' as firm,
            numrange(f.lower, f.upper, '[]') as amounts,
            daterange(
                case when f.qualifier not in ('less_than', 'at_most') then f.date_from - case
                    when f.qualifier not in ('about', 'almost') and split_part(f.date, '/', 1) !~ '[~%]$' then 0
                    else case length(rtrim(split_part(f.date, '/', 1), '?~%')) when 10 then 7 when 7 then 28 else 365 end end end,
                case when f.qualifier not in ('more_than', 'at_least') then f.date_to + case
                    when f.qualifier not in ('about', 'almost') and split_part(f.date, '/', -1) !~ '[~%]$' then 0
                    else case length(rtrim(split_part(f.date, '/', -1), '?~%')) when 10 then 7 when 7 then 28 else 365 end end end,
                '[]') as days
        from claim_figures f
    ),
    -- which stances on two tied propositions cannot go together
    ties as not materialized (
        select r.id, r.near_id, r.far_id, r.strength, r.why, r.state, r.kind, s.near_stance, s.far_stance
        from (
            select id, from_id as near_id, to_id as far_id, kind, strength, why, state, 'onwards' as way from proposition_relations where shown and retracted_at is null
            union all
            select id, to_id, from_id, kind, strength, why, state, 'back' from proposition_relations where shown and retracted_at is null
        ) r
        join (values
            ('contradicts', 'onwards', 'supports', 'supports'), ('contradicts', 'back', 'supports', 'supports'),
            ('equivalent', 'onwards', 'supports', 'denies'), ('equivalent', 'back', 'supports', 'denies'),
            ('equivalent', 'onwards', 'denies', 'supports'), ('equivalent', 'back', 'denies', 'supports'),
            ('refines', 'onwards', 'supports', 'denies'), ('refines', 'back', 'denies', 'supports')
        ) s (kind, way, near_stance, far_stance) on s.kind = r.kind and s.way = r.way
        where r.state <> 'suggested'
    ),
    verdicts as not materialized (
        select id, key, to_id as far_id, strength, why, state from claim_relations
        where from_id = near.id and kind = 'contradicts' and shown and retracted_at is null
        union all
        select id, key, from_id, strength, why, state from claim_relations
        where to_id = near.id and kind = 'contradicts' and shown and retracted_at is null
    )
    select found.far_id, found.far_key, found.basis, coalesce(verdict.strength, found.strength) as strength,
        coalesce(nullif(verdict.state, 'suggested'), found.state) as state, coalesce(verdict.why, found.why) as why,
        found.measure_id, found.near_figure, found.far_figure, found.tie_id, verdict.id as verdict_id
    from (
        select far.id as far_id, far.key as far_key, 'stance' as basis, case when near_is.firm and far.firm
                and (near.about_from > far.about_to or far.about_from > near.about_to) is not true then 'hard' else 'soft' end as strength,
            'suggested' as state, null as why, null::uuid as measure_id, null::int as near_figure, null::int as far_figure, null::uuid as tie_id
        from told far
        where far.proposition_id = near.proposition_id
            and far.stance = case near.stance when 'supports' then 'denies' when 'denies' then 'supports' end
        union all
        select far.id, far.key, case when here.dated then 'date' else 'figure' end, case when near_is.firm and far.firm and here.firm and there.firm
                and (here.dated or (near.about_from > far.about_to or far.about_from > near.about_to) is not true) then 'hard' else 'soft' end,
            'suggested', null, here.measure_id, here.position, there.position, null
        from spans here join spans there on there.measure_id = here.measure_id join told far on far.id = there.claim_id
        where here.claim_id = near.id and far.id <> near.id and near.stance in ('supports', 'reports') and far.stance in ('supports', 'reports')
            and not (here.amounts && there.amounts and here.days && there.days)
        union all
        select far.id, far.key, 'relation', case when near_is.firm and far.firm and tie.strength = 'hard' and tie.kind <> 'refines' then 'hard' else 'soft' end,
            case tie.state when 'rejected' then 'rejected' else 'suggested' end, tie.why, null, null, null, tie.id
        from ties tie join told far on far.proposition_id = tie.far_id and far.stance = tie.far_stance
        where tie.near_id = near.proposition_id and tie.near_stance = near.stance and (tie.kind <> 'refines' or what.kind = far.kind)
        -- what only a curator found
        union all
        select far.id, far.key, 'relation', curated.strength, curated.state, curated.why, null, null, null, null
        from verdicts curated join told far on far.id = curated.far_id
        where not (far.proposition_id = near.proposition_id and (near.stance, far.stance) in (('supports', 'denies'), ('denies', 'supports')))
            and not exists (
                select from spans here join spans there on there.measure_id = here.measure_id
                where here.claim_id = near.id and there.claim_id = far.id
                    and near.stance in ('supports', 'reports') and far.stance in ('supports', 'reports')
                    and not (here.amounts && there.amounts and here.days && there.days))
            and not exists (
                select from ties tie
                where tie.near_id = near.proposition_id and tie.far_id = far.proposition_id
                    and tie.near_stance = near.stance and tie.far_stance = far.stance and (tie.kind <> 'refines' or what.kind = far.kind))
    ) found
    left join (
        select distinct on (far_id) id, far_id, strength, state, why from verdicts order by far_id, state = 'suggested', key
    ) verdict on verdict.far_id = found.far_id
) pair
where near.status = 'published'
