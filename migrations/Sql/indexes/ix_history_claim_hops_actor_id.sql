-- Rows of a past version that belong to the same owner.
create index ix_history_claim_hops_actor_id on history.claim_hops (actor_id);
