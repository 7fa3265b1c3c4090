-- Pages ordered by date of publication. Latest first; unknown dates come last.
create index ix_claims_published_last on claims ((coalesce(published_from, date '-infinity')) desc, id desc);
