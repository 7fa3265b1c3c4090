-- The version that the open change set gives to the data; null where none is open.
create function current_change() returns bigint language sql stable parallel safe as $$
    select nullif(current_setting('japanrussia.change', true), '')::bigint
$$;
