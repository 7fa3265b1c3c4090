-- Not inlined, so that PostgreSQL asks it of the rows found and never of all rows.
create function claim_is_published(claim uuid) returns boolean language sql stable parallel safe as $$
    select exists (select from claims where id = claim and status = 'published')
$$;
