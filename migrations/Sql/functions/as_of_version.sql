-- The version that a session of as_of reads.
create function as_of_version() returns bigint language sql stable parallel safe as $$
    select current_setting('japanrussia.as_of')::bigint
$$;
