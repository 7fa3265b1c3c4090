create trigger articles_published_from after update of published_from on articles
    for each row when (old.published_from is distinct from new.published_from)
    execute function spread_published_from();
