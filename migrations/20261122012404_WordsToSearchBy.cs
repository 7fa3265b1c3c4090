using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JapanRussia.Migrations;

/// <summary>How texts become words to search by, and how the documents follow what they are derived from.</summary>
public partial class WordsToSearchBy : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            -- English words by their English stems, words of other letters by Russian ones, which leaves all but Cyrillic alone
            create text search configuration claims_english (copy = pg_catalog.english);
            alter text search configuration claims_english
                alter mapping for word, hword, hword_part with pg_catalog.russian_stem;

            -- A text with its words set apart where PostgreSQL sees none: parts of compounds, each character of Chinese and Japanese.
            -- What sets apart is a control character, which no text may contain: nothing else changes, and it can be taken out again.
            create function search_parts(content text) returns text language sql immutable parallel safe as $$
                select case when octet_length(content) = length(content) and content !~ '[-/<&]' then content
                    else regexp_replace(
                        regexp_replace(content, '[<&]|(?<=[^\s"])[-/\u2010-\u2015](?=[^\s"])', '\&' || chr(31), 'g'),
                        '[\u3005-\u3007\u3041-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]',
                        chr(31) || '\&' || chr(31), 'g') end
            $$;

            -- The same in small letters without accents; Cyrillic is spelt out, for in some locales lower() knows ASCII only.
            create function search_text(content text) returns text language sql stable parallel safe as $$
                select translate(unaccent(search_parts(content)),
                    'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ', 'абвгдеежзийклмнопрстуфхцчшщъыьэюя')
            $$;

            -- Weights: A what is said, B who says it and passes it on, C in which words, D where, and about what.
            create function search_document(content text, weight "char") returns tsvector language sql stable parallel safe as $$
                select setweight(to_tsvector('claims_english', search_text(coalesce(content, ''))), weight)
            $$;

            create aggregate search_documents(tsvector) (sfunc = tsvector_concat, stype = tsvector, initcond = '', parallel = safe);

            -- Web-search syntax: words, "phrases", or, -not; a * at the end takes any ending of the last word.
            create function search_query(asked text) returns tsquery language plpgsql stable parallel safe
                set client_min_messages = warning as $$
            declare
                plain constant text := search_text(translate(normalize(asked, nfkc), '“”„‟«»「」『』', repeat('"', 10)));
                beginning constant text := lower(substring(plain from '(?:^|\s)([^\s"*()&|!<>:''\\\x1f-]{2,})\*\s*$'));
                ending constant tsquery := plainto_tsquery('claims_english', beginning);
            begin
                if beginning is null then
                    return websearch_to_tsquery('claims_english', plain);
                end if;
                return websearch_to_tsquery('claims_english', substring(plain from '^(.*?)\S+\s*$')) && ((quote_literal(beginning) || ':*')::tsquery || ending);
            end $$;

            -- Brings to what the other tables say: the documents of the rows with these ids and of all that speak of them; without ids every
            -- document. Each layer is put together from the one below, and only what has changed goes on to the next.
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
                        -- whom propositions name without an actor of that name
                        union all select m[1] from propositions p, regexp_matches(p.text, '\m[[:upper:]][[:alpha:]]+', 'g') m where everything or p.id = any(changed)
                    ) n (name), ts_parse('default', search_text(n.name)) w
                        where w.tokid in (1, 2) and length(w.token) > 2
                    on conflict do nothing
                ), written as (
                    insert into named_search as s
                    select id, search_documents(search_document(name, 'D')) from names n
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
                    select r.id, search_document(r.title, 'D') || coalesce(o.document, '')
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
                        select actor_id from claim_claimants where claim_id = c.id union select actor_id from claim_hops where claim_id = c.id
                    ) x join named_search a on a.id = x.actor_id)
                    || search_document(concat_ws(' ', c.quote, c.condition, c.note, c.cue), 'C') || r.document
                from claims c join touched using (id)
                    join named_search p on p.id = c.proposition_id join named_search r on r.id = c.article_id
                on conflict (claim_id) do update set document = excluded.document where s.document <> excluded.document;
            end $$;

            -- The text with each word that the query asks for between two private-use characters; null where there is none.
            create function search_marks(content text, query tsquery) returns text language sql stable parallel safe as $$
                with wanted as materialized (
                    select coalesce(array_agg(m[1]) filter (where m[2] is null), '{}') as lexemes,
                        coalesce(array_agg(m[1]) filter (where m[2] is not null), '{}') as beginnings
                    from regexp_matches(querytree(query), '''([^'']+)''(:\*)?', 'g') m
                ), tokens as (
                    select token, ordinality, tsvector_to_array(to_tsvector('claims_english', search_text(token))) as lexemes
                    from ts_parse('default', search_parts(translate(content, U&'\E000\E001', ''))) with ordinality
                ), marked as (
                    select token, ordinality, t.lexemes && w.lexemes
                        or exists (select from unnest(w.beginnings) b where starts_with(lower(search_text(token)), b)) as hit
                    from tokens t, wanted w
                )
                select replace(translate(string_agg(case when hit then U&'\E000' || token || U&'\E001' else token end, '' order by ordinality), chr(31), ''),
                    U&'\E001\E000', '')
                from marked having bool_or(hit)
            $$;

            -- The query with each word that stands nowhere exchanged for the name most like it; null where that is not all it takes.
            create function search_corrected(asked text) returns text language sql stable
                set client_min_messages = warning set enable_seqscan = off as $$
                with words as materialized (
                    select ordinality, tokid in (1, 2) and length(token) > 2 as word, token, lower(token) as plain,
                        plainto_tsquery('claims_english', token) as query
                    from ts_parse('default', search_text(normalize(asked, nfkc))) with ordinality
                ), judged as materialized (
                    select *, word and numnode(query) > 0
                        and not exists (select from named_search where document @@ query)
                        and not exists (select from claim_search where document @@ query) as unknown
                    from words
                ), mended as (
                    select *, case when unknown then (
                        select w.word from search_words w where w.word % j.plain
                        order by similarity(w.word, j.plain) desc, w.word limit 1) end as instead
                    from judged j
                )
                select translate(string_agg(coalesce(instead, token), '' order by ordinality), chr(31), '')
                from mended having bool_or(unknown) and not bool_or(unknown and instead is null)
            $$;

            do $fill$ begin perform refresh_search(); end $fill$;
            """
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            drop function search_corrected, search_marks, refresh_search, search_query;
            drop aggregate search_documents(tsvector);
            drop function search_document, search_text, search_parts;
            drop text search configuration claims_english;
            """
        );
    }
}
