-- What a table has no column for, it leaves as it stands; spans stand only in the text of the same article.
update import_claims s set hedge_scope = c.hedge_scope
    from claims c where c.key = s.key and s.row between @first and @last and c.hedge_scope is not null;
update import_hops h set cue = x.cue, article_id = x.article_id
    from import_claims s join claims c on c.key = s.key join claim_hops x on x.claim_id = c.id
    where s.row between @first and @last and h.row = s.row and x.position = h.position and x.actor_id = h.actor_id;
update import_evidence e set position = x.position
    from import_claims s join claims c on c.key = s.key join claim_evidence x on x.claim_id = c.id and x.role = 'content'
    where s.row between @first and @last and e.row = s.row and e.role = 'content' and c.article_id = s.article_id;
insert into import_evidence (row, position, role, start, "end", sha256)
    select s.row, x.position, x.role, x.start, x."end", x.sha256
    from import_claims s join claims c on c.key = s.key join claim_evidence x on x.claim_id = c.id and x.role <> 'content'
    where s.row between @first and @last and c.article_id = s.article_id
        and exists (select from claim_evidence y where y.claim_id = c.id and y.role = 'content');
