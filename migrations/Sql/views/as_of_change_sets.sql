-- Who reads as of a version sees no later change.
create view as_of.change_sets as select * from public.change_sets where version <= public.as_of_version();
