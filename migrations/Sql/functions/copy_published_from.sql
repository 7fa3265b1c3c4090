-- Claims are paged by the date of their article, so each claim has a copy of it.
create function copy_published_from() returns trigger language plpgsql as $$
begin
    select published_from into new.published_from from articles where id = new.article_id;
    return new;
end $$;
