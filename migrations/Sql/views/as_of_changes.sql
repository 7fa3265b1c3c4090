-- Who reads as of a version sees no later change.
create view as_of.changes as select * from public.changes where version <= public.as_of_version();
