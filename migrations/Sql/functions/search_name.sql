-- A name by its letters and digits, with its capitals.
create function search_name(plain text) returns text language sql immutable parallel safe as $$
    select left(btrim(regexp_replace(plain, '[\s!-/:-@\[-`{-~\x1f]+', ' ', 'g')), 200)
$$;
