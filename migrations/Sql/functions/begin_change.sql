-- Opens a change set in the current transaction. The only row of dataset stays locked until it ends, so the next writer waits.
create function begin_change(moment timestamptz, out version bigint, out at timestamptz) language plpgsql as $$
begin
    update dataset d set version = d.version + 1, updated_at = greatest(moment, d.updated_at + interval '1 microsecond')
        returning d.version, d.updated_at into version, at;
    perform set_config('japanrussia.change', version::text, true);
end $$;
