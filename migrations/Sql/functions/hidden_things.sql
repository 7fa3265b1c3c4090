-- What has a slug and is hidden from readers.
create function hidden_things() returns table (kind text, id uuid, slug text) language sql stable parallel safe as $$
    select 'outlet', id, slug from outlets where not shown
    union all select 'actor', id, slug from actors where not shown
    union all select 'topic', id, slug from topics where not shown
    union all select 'measure', id, slug from measures where not shown
    union all select 'article', id, slug from articles where not shown
    union all select 'proposition', id, slug from propositions where not shown
$$;
