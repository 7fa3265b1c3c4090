-- Pages ordered by the time the claim is about. Latest first; unknown dates come last.
create index ix_claims_about_last on claims ((coalesce(about_from, date '-infinity')) desc, id desc);
