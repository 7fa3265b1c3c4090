-- A relation exists once, unless it was withdrawn.
alter table proposition_relations add constraint uq_proposition_relations_tie
    exclude using btree (from_id with =, to_id with =, kind with =) where (retracted_at is null) deferrable initially deferred;
