-- What a table has no column for, it leaves as it stands: these it never has, others the table at hand lacks. Spans stand only in the text of
-- the same article.
update import_claims s set
        section_id = case when 'section' = any(@absent) and c.article_id = s.article_id then c.section_id else s.section_id end,
        cue = case when 'cue' = any(@absent) then c.cue else s.cue end,
        quote = case when 'quote' = any(@absent) then c.quote else s.quote end,
        said_on = case when 'said_on' = any(@absent) then c.said_on else s.said_on end,
        said_from = case when 'said_on' = any(@absent) then c.said_from else s.said_from end,
        said_to = case when 'said_on' = any(@absent) then c.said_to else s.said_to end,
        about = case when 'about' = any(@absent) then c.about else s.about end,
        about_from = case when 'about' = any(@absent) then c.about_from else s.about_from end,
        about_to = case when 'about' = any(@absent) then c.about_to else s.about_to end,
        condition = case when 'condition' = any(@absent) then c.condition else s.condition end,
        note = case when 'note' = any(@absent) then c.note else s.note end
    from claims c where cardinality(@absent) > 0 and c.key = s.key and s.row between @first and @last;
-- joint claimants stand before alternative ones; an actor stands once
insert into import_claimants (row, position, actor_id, role)
    select s.row, 1000 + x.position, x.actor_id, x.role
    from import_claims s join claims c on c.key = s.key join claim_claimants x on x.claim_id = c.id
    where s.row between @first and @last and x.role || '_claimants' = any(@absent)
        and not exists (select from import_claimants y where y.row = s.row and y.actor_id = x.actor_id);
update import_claimants x set position = n.position
    from (select row, actor_id, row_number() over (partition by row order by role = 'lead' desc, role = 'joint' desc, position) as position
        from import_claimants where row between @first and @last) n
    where @absent && '{joint_claimants,alternative_claimants}' and n.row = x.row and n.actor_id = x.actor_id and n.position <> x.position;
insert into import_hops (row, position, actor_id, article_id, cue, stance)
    select s.row, x.position, x.actor_id, x.article_id, x.cue, x.stance
    from import_claims s join claims c on c.key = s.key join claim_hops x on x.claim_id = c.id
    where 'via' = any(@absent) and s.row between @first and @last and s.attribution <> 'own_voice';
update import_claims s set depth = 1 + (select count(*) from import_hops x where x.row = s.row)
    where 'via' = any(@absent) and s.row between @first and @last;
insert into import_figures (row, position, measure_id, qualifier, value, lower, upper, date, date_from, date_to)
    select s.row, x.position, x.measure_id, x.qualifier, x.value, x.lower, x.upper, x.date, x.date_from, x.date_to
    from import_claims s join claims c on c.key = s.key join claim_figures x on x.claim_id = c.id
    where 'figures' = any(@absent) and s.row between @first and @last;
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
