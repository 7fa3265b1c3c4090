-- texts are kept in one form of Unicode (NFC), so that what looks the same is the same
update import_claims set cue = normalize(cue), quote = normalize(quote), condition = normalize(condition), note = normalize(note)
    where cue is not nfc normalized or quote is not nfc normalized or condition is not nfc normalized or note is not nfc normalized;
update import_hops set cue = normalize(cue) where cue is not nfc normalized;
create unique index on import_claims (row);
create index on import_claimants (row);
create index on import_hops (row);
create index on import_evidence (row);
create index on import_figures (row);
analyze import_claims;
analyze import_claimants;
analyze import_hops;
analyze import_evidence;
analyze import_figures;
-- what was written since PostgreSQL looked last it does not know of, and would go through whole tables for each row
analyze claims;
analyze claim_claimants;
analyze claim_hops;
analyze claim_evidence;
analyze claim_figures;
