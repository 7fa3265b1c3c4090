-- Rows of a past version that belong to the same owner.
create index ix_history_claims_article_id on history.claims (article_id);
