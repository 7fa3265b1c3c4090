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
