-- The query alone, without the words that were ignored.
create function search_query(asked text) returns tsquery language sql stable parallel safe as $$
    select query from search_understood(asked)
$$;
