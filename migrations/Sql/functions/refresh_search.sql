-- Updates the documents of the rows with these ids and of all rows that refer to them; without ids, every document.
-- Each layer is built from the one below, and only what changed goes on to the next.
create function refresh_search(changed uuid[] default null) returns void language plpgsql
    set plan_cache_mode = force_custom_plan as $$
declare
    everything constant boolean := changed is null;
    moved uuid[] := '{}';
    further uuid[];
begin
    with names as (
        select id, name from outlets where everything or id = any(changed)
        union all select id, name from actors where everything or id = any(changed)
        union all select actor_id, name from actor_aliases where everything or actor_id = any(changed)
        union all select id, name from topics where everything or lineage && changed
        -- who looks for a topic by another name looks for all below it too
        union all select t.id, a.name from topics t join topic_aliases a on a.topic_id = any(t.lineage) where everything or t.lineage && changed
        union all select id, title from articles where (everything or id = any(changed)) and title is not null
    ), words as (
        insert into search_words
        select distinct lower(w.token) from (
            select name from names
            -- and of propositions
            union all select m[1] from propositions p, regexp_matches(p.text, '[[:alpha:]]{4,}', 'g') m where everything or p.id = any(changed)
        ) n (name), ts_parse('default', search_text(n.name)) w
            where w.tokid in (1, 2) and length(w.token) > 2
        on conflict do nothing
    ), written as (
        insert into named_search as s
        select id, search_documents(search_document(name, 'D', true)) from names n
            where not exists (select from articles a where a.id = n.id) group by id
        on conflict (id) do update set document = excluded.document where s.document <> excluded.document
        returning s.id
    )
    select coalesce(array_agg(id), '{}') into moved from written;

    with touched as (
        select id from articles where everything or id = any(changed) or outlet_id = any(moved)
        union select article_id from article_authors where actor_id = any(moved)
    ), written as (
        insert into named_search as s
        select r.id, coalesce(search_document(r.title, 'D'), '') || coalesce(o.document, '')
            || (select search_documents(a.document) from article_authors x join named_search a on a.id = x.actor_id where x.article_id = r.id)
        from articles r join touched using (id) left join named_search o on o.id = r.outlet_id
        on conflict (id) do update set document = excluded.document where s.document <> excluded.document
        returning s.id
    )
    select coalesce(array_agg(id), '{}') into further from written;
    moved := moved || further;

    with touched as (
        select id from propositions where everything or id = any(changed)
        union select proposition_id from proposition_topics where topic_id = any(moved)
    ), written as (
        insert into named_search as s
        select p.id, search_document(p.text, 'A')
            || (select search_documents(t.document) from proposition_topics x join named_search t on t.id = x.topic_id where x.proposition_id = p.id)
        from propositions p join touched using (id)
        on conflict (id) do update set document = excluded.document where s.document <> excluded.document
        returning s.id
    )
    select coalesce(array_agg(id), '{}') into further from written;
    moved := case when everything then '{}' else moved || further end;

    with touched as (
        select id from claims where everything or id = any(changed) or proposition_id = any(moved) or article_id = any(moved)
        union select claim_id from claim_claimants where actor_id = any(moved)
        union select claim_id from claim_hops where actor_id = any(moved)
    )
    insert into claim_search as s
    select c.id, p.document
        || (select setweight(search_documents(a.document), 'B') from (
            select actor_id from claim_claimants where claim_id = c.id and role <> 'alternative' union select actor_id from claim_hops where claim_id = c.id
        ) x join named_search a on a.id = x.actor_id)
        || search_wording(c.quote, c.condition, c.note, c.cue) || r.document
    from claims c join touched using (id)
        join named_search p on p.id = c.proposition_id join named_search r on r.id = c.article_id
    on conflict (claim_id) do update set document = excluded.document where s.document <> excluded.document;
end $$;
