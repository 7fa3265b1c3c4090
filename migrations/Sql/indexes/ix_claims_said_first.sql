-- Pages ordered by the date of the statement. Earliest first; unknown dates come last.
create index ix_claims_said_first on claims ((coalesce(said_from, date 'infinity')), id);
