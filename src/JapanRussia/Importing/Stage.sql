-- Rows wait here until they are applied: in the session, and gone with it.
-- texts have no bounds here: one that grows when it is normalized is a fault of its row, found when that is applied
create temp table import_claims as
    select 0::bigint as row, 0::bigint as line, id, key, article_id, section_id, proposition_id, stance, certainty, hedge_scope, attribution, act,
        cue::text, quote::text, depth, said_on, said_from, said_to, about, about_from, about_to, condition::text, note::text from claims with no data;
create temp table import_claimants as select 0::bigint as row, position, actor_id, role from claim_claimants with no data;
create temp table import_hops as select 0::bigint as row, position, actor_id, article_id, cue::text, stance from claim_hops with no data;
create temp table import_evidence as
    select 0::bigint as row, position, role, paragraph, start, "end", start_utf16, end_utf16, sha256, anchor_status from claim_evidence with no data;
create temp table import_figures as
    select 0::bigint as row, position, measure_id, qualifier, value, lower, upper, date, date_from, date_to from claim_figures with no data;
create temp table import_gone as
    select claim_id, role, paragraph, start, "end", start_utf16, end_utf16, sha256, anchor_status from claim_evidence with no data;
-- rows that do not fit their articles' texts, of one slice
create temp table import_misfits (row bigint primary key);
create temp table import_verdicts (
    row bigint primary key, claim_id uuid not null, key text not null, verdict text not null, version int,
    claimants boolean, hops boolean, evidence boolean, figures boolean, article boolean
);
