-- Pages ordered by the date of the statement. Latest first; unknown dates come last.
create index ix_claims_said_last on claims ((coalesce(said_from, date '-infinity')) desc, id desc);
