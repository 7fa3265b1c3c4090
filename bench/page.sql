\set i random(1, 1000)
select c.*, a.slug, a.name, p.text, r.title from (
        select * from claims where status = 'published' and stance = 'denies' and (key, id) > ('article-' || :i, '00000000-0000-0000-0000-000000000000'::uuid)
        order by key, id limit 51) c
    join claim_claimants x on x.claim_id = c.id and x.position = 1 join actors a on a.id = x.actor_id
    join propositions p on p.id = c.proposition_id join articles r on r.id = c.article_id order by c.key, c.id;
