\set i random(1, :claims)
select c.*, a.slug, a.name, p.text, r.title from claims c join claim_claimants x on x.claim_id = c.id and x.position = 1 join actors a on a.id = x.actor_id
    join propositions p on p.id = c.proposition_id join articles r on r.id = c.article_id where c.id = md5('c' || :i)::uuid;
