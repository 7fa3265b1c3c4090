-- Two articles never have the same text, unless one was withdrawn: it may come back under another name.
alter table articles add constraint uq_articles_text_sha256
    exclude using btree (text_sha256 with =) where (retracted_at is null) deferrable initially deferred;
