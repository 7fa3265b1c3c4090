-- An article has an author once. Checked at commit, because rows that swap places collide in between.
alter table article_authors add constraint uq_article_authors_actor
    unique (article_id, actor_id) deferrable initially deferred;
