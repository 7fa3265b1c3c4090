-- An actor's claims on a proposition as one position. A condition on either comes before the grouping.
select
    md5(claims.proposition_id::text || claimants.actor_id::text)::uuid as id,
    claims.proposition_id,
    claimants.actor_id,
    count(*)::int as claim_count,
    count(*) filter (where claims.stance = 'supports')::int as supports,
    count(*) filter (where claims.stance = 'denies')::int as denies,
    count(*) filter (where claims.stance = 'questions')::int as questions,
    count(*) filter (where claims.stance = 'reports')::int as reports,
    min(time.first_day) as first_on,
    max(time.last_day) as last_on,
    -- a day that is not known is before and after nothing
    coalesce(
        min(time.last_day) filter (where claims.stance = 'supports')
            < max(time.first_day) filter (where claims.stance = 'denies'),
        false
    ) or coalesce(
        min(time.last_day) filter (where claims.stance = 'denies')
            < max(time.first_day) filter (where claims.stance = 'supports'),
        false
    ) as changed,
    array_agg(distinct claims.article_id) as article_ids,
    array(
        select distinct hops.actor_id from claim_hops hops where hops.claim_id = any (array_agg(claims.id))
    ) as via_ids
from claims
join claim_claimants claimants on claimants.claim_id = claims.id and claimants.role <> 'alternative'
join articles on articles.id = claims.article_id
cross join lateral (
    select
        case when claims.said_on is null then articles.published_from else claims.said_from end as first_day,
        case when claims.said_on is null then articles.published_to else claims.said_to end as last_day
) time
where claims.status = 'published'
group by claims.proposition_id, claimants.actor_id
