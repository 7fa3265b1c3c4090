-- Pages ordered by the time the claim is about. Earliest first; unknown dates come last.
create index ix_claims_about_first on claims ((coalesce(about_from, date 'infinity')), id);
