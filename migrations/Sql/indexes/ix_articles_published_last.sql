-- Pages ordered by date of publication. Latest first; unknown dates come last.
create index ix_articles_published_last on articles ((coalesce(published_from, date '-infinity')) desc, id desc);
