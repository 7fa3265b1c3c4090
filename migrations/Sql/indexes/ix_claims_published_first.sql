-- Pages ordered by date of publication. Earliest first; unknown dates come last.
create index ix_claims_published_first on claims ((coalesce(published_from, date 'infinity')), id);
