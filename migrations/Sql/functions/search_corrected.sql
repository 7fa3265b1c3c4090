-- The query with each unknown word replaced by the name most like it; null where that is not enough.
-- `drafts`: words that readers do not see count too.
create function search_corrected(asked text, drafts boolean) returns text language sql stable
    set client_min_messages = warning set enable_seqscan = off as $$
    with words as materialized (
        select ordinality, tokid in (1, 2) and length(token) > 2 as word, token, lower(token) as plain,
            plainto_tsquery('claims_english', token) as query
        from ts_parse('default', search_text(normalize(asked, nfkc))) with ordinality
    ), judged as materialized (
        select *, word and numnode(query) > 0
            and not exists (select from named_search s where document @@ query and (drafts or s.id not in (select id from hidden_things())))
            and not exists (select from claim_search s where document @@ query and (drafts or claim_is_published(s.claim_id))) as unknown
        from words
    ), mended as (
        select *, case when unknown then (
            select near.word from (
                select w.word, row_number() over (order by similarity(w.word, j.plain) desc, w.word) as place
                from search_words w where w.word % j.plain order by 2 limit 20
            ) near
            -- words of what is hidden, and of names that are gone, stand there too
            where exists (
                select from named_search s where document @@ plainto_tsquery('claims_english', near.word)
                    and (drafts or s.id not in (select id from hidden_things())))
            order by near.place limit 1) end as instead
        from judged j
    )
    select translate(string_agg(coalesce(instead, token), '' order by ordinality), chr(31), '')
    from mended having bool_or(unknown) and not bool_or(unknown and instead is null)
$$;
