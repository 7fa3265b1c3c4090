-- What is hidden and named by the rows with these ids, and what that names in turn: what must be shown with them.
-- `seen`: counts only those of the rows that readers see.
create function hidden_named_by(ids uuid[], seen boolean) returns table (kind text, id uuid, slug text) language plpgsql stable as $$
#variable_conflict use_column
declare
    namers uuid[] := ids;
    found uuid[] := '{}';
begin
    if not exists (select from hidden_things()) then
        return;
    end if;
    if seen then
        select coalesce(array_agg(id), '{}') into namers from (
            select id from claims where id = any(ids) and status in ('published', 'retracted')
            union all select id from reviews where id = any(ids) and status in ('published', 'retracted')
            union all select id from proposition_relations where id = any(ids) and shown
            union all select id from propositions where id = any(ids) and shown
            union all select id from topics where id = any(ids) and shown
            union all select id from articles where id = any(ids) and shown
            union all select id from actors where id = any(ids) and shown
        ) readers_see;
    end if;
    while cardinality(namers) > 0 loop
        select coalesce(array_agg(distinct hidden.id), '{}') into namers from (
            select proposition_id from claims where id = any(namers)
            union all select article_id from claims where id = any(namers)
            union all select actor_id from claim_claimants where claim_id = any(namers)
            union all select actor_id from claim_hops where claim_id = any(namers)
            union all select article_id from claim_hops where claim_id = any(namers)
            union all select measure_id from claim_figures where claim_id = any(namers)
            union all select author_id from reviews where id = any(namers)
            union all select outlet_id from reviews where id = any(namers)
            union all select from_id from proposition_relations where id = any(namers)
            union all select to_id from proposition_relations where id = any(namers)
            union all select topic_id from proposition_topics where proposition_id = any(namers)
            union all select merged_into_id from propositions where id = any(namers)
            union all select parent_id from topics where id = any(namers)
            union all select outlet_id from articles where id = any(namers)
            union all select first_published_by_id from articles where id = any(namers)
            union all select actor_id from article_authors where article_id = any(namers)
            union all select author_id from article_sections where article_id = any(namers)
            union all select organisation_id from actor_roles where actor_id = any(namers)
            union all select merged_into_id from actors where id = any(namers)
        ) named (id) join hidden_things() hidden on hidden.id = named.id
        where hidden.id <> all (found);
        found := found || namers;
    end loop;
    return query select h.kind, h.id, h.slug from hidden_things() h where h.id = any(found) order by h.kind, h.slug;
end $$;
