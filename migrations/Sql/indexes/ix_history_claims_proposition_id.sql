-- Rows of a past version that belong to the same owner.
create index ix_history_claims_proposition_id on history.claims (proposition_id);
