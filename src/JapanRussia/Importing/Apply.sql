-- Writes the rows of one slice as their verdicts say. Only verdicts of this slice stand there; the rows of all slices do.
insert into claims (id, key, status, article_id, section_id, proposition_id, stance, certainty, hedge_scope, attribution, act, cue, quote, depth,
        said_on, said_from, said_to, about, about_from, about_to, condition, note, origin_kind, origin_tool, version, created_at, updated_at, seeded)
    select s.id, s.key, case when @publish then 'published' else 'draft' end, s.article_id, s.section_id, s.proposition_id, s.stance, s.certainty, s.hedge_scope,
        s.attribution, s.act, s.cue, s.quote, s.depth, s.said_on, s.said_from, s.said_to, s.about, s.about_from, s.about_to, s.condition, s.note,
        'imported', @tool, 1, @at, @at, false
    from import_verdicts v join import_claims s on s.row = v.row
    where s.row between @first and @last and v.verdict = 'recorded' order by s.row;
update claims c set article_id = s.article_id, section_id = s.section_id, proposition_id = s.proposition_id, stance = s.stance, certainty = s.certainty,
        hedge_scope = s.hedge_scope, attribution = s.attribution, act = s.act, cue = s.cue, quote = s.quote, depth = s.depth,
        said_on = s.said_on, said_from = s.said_from, said_to = s.said_to, about = s.about, about_from = s.about_from, about_to = s.about_to,
        condition = s.condition, note = s.note, version = c.version + 1, updated_at = @at, seeded = false,
        status = case when @publish then 'published' when c.status = 'rejected' then 'draft' else c.status end
    from import_verdicts v join import_claims s on s.row = v.row
    where s.row between @first and @last and v.verdict in ('revised', 'published') and c.id = v.claim_id;
delete from claim_claimants x using import_verdicts v where v.verdict = 'revised' and v.claimants and x.claim_id = v.claim_id;
delete from claim_hops x using import_verdicts v where v.verdict = 'revised' and v.hops and x.claim_id = v.claim_id;
delete from claim_figures x using import_verdicts v where v.verdict = 'revised' and v.figures and x.claim_id = v.claim_id;
insert into claim_claimants (claim_id, position, actor_id, role)
    select v.claim_id, x.position, x.actor_id, x.role from import_verdicts v join import_claimants x on x.row = v.row
    where x.row between @first and @last and (v.verdict = 'recorded' or (v.verdict = 'revised' and v.claimants));
insert into claim_hops (claim_id, position, actor_id, article_id, cue, stance)
    select v.claim_id, x.position, x.actor_id, x.article_id, x.cue, x.stance from import_verdicts v join import_hops x on x.row = v.row
    where x.row between @first and @last and (v.verdict = 'recorded' or (v.verdict = 'revised' and v.hops));
-- a span that stands at another place in the list was compared with the text all the same
truncate import_gone;
insert into import_gone select x.claim_id, x.role, x.paragraph, x.start, x."end", x.start_utf16, x.end_utf16, x.sha256, x.anchor_status
    from import_verdicts v join claim_evidence x on x.claim_id = v.claim_id
    where v.verdict = 'revised' and v.evidence and not v.article;
delete from claim_evidence x using import_verdicts v where v.verdict = 'revised' and v.evidence and x.claim_id = v.claim_id;
insert into claim_evidence (claim_id, position, role, paragraph, start, "end", start_utf16, end_utf16, sha256, anchor_status)
    select v.claim_id, x.position, x.role, x.paragraph, x.start, x."end", x.start_utf16, x.end_utf16, x.sha256,
        coalesce(x.anchor_status, case when v.verdict = 'revised' then (select g.anchor_status from import_gone g where g.claim_id = v.claim_id
            and (g.role, g.paragraph, g.start, g."end", g.start_utf16, g.end_utf16, g.sha256)
                is not distinct from (x.role, x.paragraph, x.start, x."end", x.start_utf16, x.end_utf16, x.sha256) limit 1) end, 'unverified')
    from import_verdicts v join import_evidence x on x.row = v.row
    where x.row between @first and @last and (v.verdict = 'recorded' or (v.verdict = 'revised' and v.evidence));
insert into claim_figures (claim_id, position, measure_id, qualifier, value, lower, upper, date, date_from, date_to)
    select v.claim_id, x.position, x.measure_id, x.qualifier, x.value, x.lower, x.upper, x.date, x.date_from, x.date_to
    from import_verdicts v join import_figures x on x.row = v.row
    where x.row between @first and @last and (v.verdict = 'recorded' or (v.verdict = 'revised' and v.figures));
