create view as_of.dataset as
    select d.id, public.as_of_version() as version,
        (select s.at from public.change_sets s where s.version <= public.as_of_version() order by s.version desc limit 1) as updated_at,
        d.seeds_sha256, d.cursor_key
    from public.dataset d;
