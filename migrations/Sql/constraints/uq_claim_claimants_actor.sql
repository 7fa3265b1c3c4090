-- A claim has a claimant once. Checked at commit, because rows that swap places collide in between.
alter table claim_claimants add constraint uq_claim_claimants_actor
    unique (claim_id, actor_id) deferrable initially deferred;
