-- Pages ordered by date of publication. Earliest first; unknown dates come last.
create index ix_articles_published_first on articles ((coalesce(published_from, date 'infinity')), id);
