create trigger claims_published_from before insert or update of article_id, published_from on claims
    for each row execute function copy_published_from();
