-- When the date of an article changes, so do the copies in its claims.
create function spread_published_from() returns trigger language plpgsql as $$
begin
    update claims set published_from = new.published_from where article_id = new.id;
    return null;
end $$;
