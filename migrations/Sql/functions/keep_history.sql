-- From here on the table keeps its old rows: each row knows the version that made it, its former states are in history,
-- and the view in as_of shows the table as of a version. Call it again when the table has new columns.
create function keep_history(kept text) returns void language plpgsql set client_min_messages = warning as $f$
declare
    columns text;
    olds text;
    added record;
begin
    if not exists (select from information_schema.columns where table_schema = 'public' and table_name = kept and column_name = 'since') then
        -- rows that stand already have been so since before the history
        execute format('alter table public.%I add column since bigint not null default 0', kept);
        execute format('alter table public.%I alter column since set default current_change()', kept);
    end if;
    if to_regclass(format('history.%I', kept)) is null then
        execute format('create table history.%I as select * from public.%I with no data', kept, kept);
        execute format('alter table history.%I add column until bigint not null, add check (since < until)', kept);
        execute format('create index on history.%I (%s, since)', kept, (
            select string_agg(quote_ident(a.attname), ', ' order by k.place)
            from pg_index i, unnest(i.indkey) with ordinality k (number, place), pg_attribute a
            where i.indrelid = format('public.%I', kept)::regclass and i.indisprimary and a.attrelid = i.indrelid and a.attnum = k.number));
    end if;
    for added in
        select c.column_name, format_type(a.atttypid, a.atttypmod) as type
        from information_schema.columns c
            join pg_attribute a on a.attrelid = format('public.%I', kept)::regclass and a.attname = c.column_name
        where c.table_schema = 'public' and c.table_name = kept and not exists (
            select from information_schema.columns h where h.table_schema = 'history' and h.table_name = kept and h.column_name = c.column_name)
    loop
        execute format('alter table history.%I add column %I %s', kept, added.column_name, added.type);
    end loop;
    select string_agg(quote_ident(column_name), ', ' order by ordinal_position), string_agg('old.' || quote_ident(column_name), ', ' order by ordinal_position)
        into columns, olds from information_schema.columns where table_schema = 'public' and table_name = kept;
    execute format($t$
        create or replace function history.%1$I() returns trigger language plpgsql as $$
        begin
            if public.current_change() is null then
                raise exception 'A row of %% was changed outside a change set', tg_table_name
                    using hint = 'Open one in the same transaction: select begin_change(now())';
            end if;
            if tg_op = 'UPDATE' and new is not distinct from old then
                return new;
            end if;
            if old.since < public.current_change() then
                insert into history.%1$I (%2$s, until) values (%3$s, public.current_change());
            end if;
            if tg_op = 'DELETE' then
                return old;
            end if;
            new.since := public.current_change();
            return new;
        end $$ $t$, kept, columns, olds);
    execute format('create or replace trigger %I before update or delete on public.%I for each row execute function history.%I()',
        kept || '_history', kept, kept);
    execute format('drop view if exists as_of.%I', kept);
    -- what is filtered is the union, for PostgreSQL looks through one only where its parts have no conditions: then indexes serve joins and orders
    execute format('create view as_of.%1$I as select %2$s from (select %2$s, 9223372036854775807 as until from public.%1$I '
        'union all select %2$s, until from history.%1$I) kept where since <= public.as_of_version() and until > public.as_of_version()', kept, columns);
end $f$;
