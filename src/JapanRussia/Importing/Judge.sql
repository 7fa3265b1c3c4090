-- What becomes of each row: recorded, revised, published, same; anything else is a fault.
truncate import_verdicts;
insert into import_verdicts
select s.row, coalesce(c.id, s.id), s.key,
    case when exists (select from import_misfits m where m.row = s.row) then 'not_in_text'
        when c.id is null then 'recorded'
        when c.status = 'retracted' then 'retracted'
        when @publish and c.status <> 'published' and c.article_id = s.article_id and exists (
            select from claim_evidence x join import_evidence y on y.row = s.row and y.anchor_status is null
                and (y.role, y.start, y."end", y.sha256) = (x.role, x.start, x."end", x.sha256)
            where x.claim_id = c.id and x.anchor_status in ('moved', 'drifted', 'lost')) then 'displaced_span'
        when not (d.own or d.claimants or d.hops or d.evidence or d.figures)
            then case when @publish and c.status = 'draft' then 'published' else 'same' end
        when not @overwrite and coalesce(
            (select not exists (select from imports i where i.id = case when t.request_id ~ '^[0-9a-f]{32}$' then t.request_id::uuid end
                    and (i.tool = @tool or i.by_subject = @subject))
                from changes h join change_sets t on t.version = h.version
                where h.entity_id = c.id and h.action in ('recorded', 'revised') order by h.entity_version desc limit 1),
            c.origin_kind <> 'imported' or (c.origin_tool is distinct from @tool and c.version > 1)) then 'changed_by_hand'
        when c.status = 'published' and not @publish then 'shown_already'
        else 'revised' end,
    c.version, d.claimants, d.hops, d.evidence, d.figures, c.article_id <> s.article_id
from import_claims s
    left join claims c on c.key = s.key
    left join lateral (select
        (s.article_id, s.section_id, s.proposition_id, s.stance, s.certainty, s.hedge_scope, s.attribution, s.act, s.cue, s.quote, s.said_on, s.about, s.condition, s.note)
            is distinct from
        (c.article_id, c.section_id, c.proposition_id, c.stance, c.certainty, c.hedge_scope, c.attribution, c.act, c.cue, c.quote, c.said_on, c.about, c.condition, c.note) as own,
        (select array_agg((x.position, x.actor_id, x.role) order by x.position) from import_claimants x where x.row = s.row) is distinct from
        (select array_agg((x.position, x.actor_id, x.role) order by x.position) from claim_claimants x where x.claim_id = c.id) as claimants,
        (select array_agg((x.position, x.actor_id, x.article_id, x.cue, x.stance) order by x.position) from import_hops x where x.row = s.row) is distinct from
        (select array_agg((x.position, x.actor_id, x.article_id, x.cue::text, x.stance) order by x.position) from claim_hops x where x.claim_id = c.id) as hops,
        -- in another article's text no span was found yet
        c.article_id <> s.article_id or
        (select array_agg((x.position, x.role, x.paragraph, x.start, x."end", x.start_utf16, x.end_utf16, x.sha256) order by x.position)
            from import_evidence x where x.row = s.row) is distinct from
        (select array_agg((x.position, x.role, x.paragraph, x.start, x."end", x.start_utf16, x.end_utf16, x.sha256) order by x.position)
            from claim_evidence x where x.claim_id = c.id) as evidence,
        (select array_agg((x.position, x.measure_id, x.qualifier, x.value, x.lower, x.upper, x.date) order by x.position) from import_figures x where x.row = s.row) is distinct from
        (select array_agg((x.position, x.measure_id, x.qualifier, x.value, x.lower, x.upper, x.date) order by x.position) from claim_figures x where x.claim_id = c.id) as figures
        where c.id is not null -- here, for without it all of this is read for rows that are new
    ) d on true
where s.row between @first and @last;
-- without which what follows is planned as if it were a handful
analyze import_verdicts;
