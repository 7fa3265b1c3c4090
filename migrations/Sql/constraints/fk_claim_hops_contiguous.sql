-- Each hop but the first needs the one before it: a chain with a gap cannot be committed.
alter table claim_hops add constraint fk_claim_hops_contiguous
    foreign key (claim_id, previous) references claim_hops (claim_id, position)
    deferrable initially deferred;
