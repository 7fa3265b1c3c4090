-- The position of the hop before; null for the first.
alter table claim_hops add column previous integer generated always as (nullif(position - 1, 0)) stored;
