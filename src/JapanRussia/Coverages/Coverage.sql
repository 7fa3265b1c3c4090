-- What each article does with each proposition on which anything is claimed, also with those that it leaves out.
-- A row's id is the proposition's: rows are listed within one article.
select
    propositions.id,
    articles.id as article_id,
    propositions.id as proposition_id,
    case
        when here.supports > 0 and here.denies > 0 then 'both'
        when here.supports > 0 then 'supports'
        when here.denies > 0 then 'denies'
        when here.mentions > 0 then 'mentions'
        else 'absent'
    end as covers,
    case
        when here.supports_beside > 0 and here.denies_beside > 0 then 'both'
        when here.supports_beside > 0 then 'supports'
        when here.denies_beside > 0 then 'denies'
        when here.mentions_beside > 0 then 'mentions'
        else 'absent'
    end as beside,
    here.claims::int as claim_count,
    here.claims is not null and not exists (
        select from claims elsewhere
        where elsewhere.proposition_id = propositions.id
            and elsewhere.article_id <> articles.id
            and elsewhere.status = 'published'
    ) as only_here
from articles
join propositions on propositions.retracted_at is null and exists (
    select from claims where claims.proposition_id = propositions.id and claims.status = 'published'
)
left join (
    select
        claims.article_id,
        claims.proposition_id,
        count(*) as claims,
        count(*) filter (where own and claims.stance = 'supports') as supports,
        count(*) filter (where own and claims.stance = 'denies') as denies,
        count(*) filter (where own and claims.stance in ('questions', 'reports')) as mentions,
        count(*) filter (where not own and claims.stance = 'supports') as supports_beside,
        count(*) filter (where not own and claims.stance = 'denies') as denies_beside,
        count(*) filter (where not own and claims.stance in ('questions', 'reports')) as mentions_beside
    from claims
    left join article_sections sections on sections.id = claims.section_id
    cross join lateral (select sections.kind is null or sections.kind not in ('comment', 'related') as own) part
    where claims.status = 'published'
    group by claims.article_id, claims.proposition_id
) here on here.article_id = articles.id and here.proposition_id = propositions.id
