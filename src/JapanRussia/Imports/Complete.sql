-- What a table has no column for, it leaves as it stands.
update import_claims s set hedge_scope = c.hedge_scope
    from claims c where c.key = s.key and s.row between @first and @last and c.hedge_scope is not null;
update import_hops h set cue = x.cue, article_id = x.article_id
    from import_claims s join claims c on c.key = s.key join claim_hops x on x.claim_id = c.id
    where s.row between @first and @last and h.row = s.row and x.position = h.position and x.actor_id = h.actor_id;
update import_evidence e set position = x.position,
        start_utf16 = case when (x.start, x."end", x.sha256) = (e.start, e."end", e.sha256) then x.start_utf16 else e.start_utf16 end,
        end_utf16 = case when (x.start, x."end", x.sha256) = (e.start, e."end", e.sha256) then x.end_utf16 else e.end_utf16 end
    from import_claims s join claims c on c.key = s.key join claim_evidence x on x.claim_id = c.id and x.role = 'content'
    where s.row between @first and @last and e.row = s.row and e.role = 'content';
insert into import_evidence (row, position, role, paragraph, start, "end", start_utf16, end_utf16, sha256)
    select s.row, x.position, x.role, x.paragraph, x.start, x."end", x.start_utf16, x.end_utf16, x.sha256
    from import_claims s join claims c on c.key = s.key join claim_evidence x on x.claim_id = c.id and x.role <> 'content'
    where s.row between @first and @last and exists (select from claim_evidence y where y.claim_id = c.id and y.role = 'content');
