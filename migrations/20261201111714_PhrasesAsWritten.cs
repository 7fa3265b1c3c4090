using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JapanRussia.Migrations;

/// <summary>Names are found by all their words, and phrases as they are written.</summary>
public partial class PhrasesAsWritten : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            drop function search_marks, search_query, search_document;

            -- The small words of a text, those that English or Russian writes everywhere, each after a mark and with the places at which it stands.
            create function search_small(plain text, mark text) returns tsvector language sql stable parallel safe as $$
                select coalesce(string_agg('''' || mark || lexeme || ''':' || array_to_string(positions, ','), ' '), '')::tsvector
                from unnest(to_tsvector('simple', plain))
                where ts_lexize(case when octet_length(lexeme) = length(lexeme) then 'english_stem' else 'russian_stem' end::regdictionary, lexeme) = '{}'
            $$;

            -- A name by its letters and digits, with its capitals.
            create function search_name(plain text) returns text language sql immutable parallel safe as $$
                select left(btrim(regexp_replace(plain, '[\s!-/:-@\[-`{-~\x1f]+', ' ', 'g')), 200)
            $$;

            -- All words of a text. Small words are marked by '=', so that they count in phrases and do not stand in the way of others. Those of
            -- a name, and of a text that has nothing else, count as words too, and '==' marks a name that is made of them. A '=' alone ends each
            -- text: no phrase begins in one text and ends in the next.
            -- Weights: A what is said, B who says it and passes it on, C in which words, D where, and about what.
            create function search_document(content text, weight "char", is_name boolean default false) returns tsvector
                language plpgsql stable strict parallel safe as $$
            declare
                plain constant text := search_text(content);
                document tsvector := to_tsvector('claims_english', plain);
                no_stems constant boolean := document = '';
                small text;
            begin
                select string_agg('''=' || lexeme || ''':' || array_to_string(positions, ','), ' ') into small
                from unnest(to_tsvector('simple', plain))
                where ts_lexize(case when octet_length(lexeme) = length(lexeme) then 'english_stem' else 'russian_stem' end::regdictionary, lexeme) = '{}';
                if small is not null then
                    document := (document::text || ' ' || small
                        || case when is_name or no_stems then ' ' || replace(small, '''=', '''') else '' end
                        || case when is_name and no_stems then ' ''==' || search_name(plain) || ''':1' else '' end)::tsvector;
                elsif no_stems then
                    return '';
                end if;
                return setweight(document || '''='':1', weight);
            end $$;

            -- The words of a claim itself: one text of four, with a letter between them that nobody writes, for that is quicker than four.
            create function search_wording(quote text, condition text, note text, cue text) returns tsvector language sql stable parallel safe as $$
                select coalesce(search_document(nullif(concat_ws(' ꙮ ', quote, condition, note, cue), ''), 'C'), '')
            $$;

            -- Words one behind the other, as they are written, small ones too.
            create function search_phrase(plain text) returns tsquery language sql stable parallel safe as $$
                select string_agg('''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || '''', ' <-> ' order by place)::tsquery
                from (
                    select lexeme, positions from unnest(to_tsvector('claims_english', plain))
                    union all select lexeme, positions from unnest(search_small(plain, '='))
                ) words, unnest(positions) place
            $$;

            -- Web-search syntax: words, "phrases" as written, or, -not; a * at the end takes any ending of the last word. A small word counts in a
            -- phrase, where it is the name of something, and where nothing else is asked; else it is ignored.
            create function search_understood(asked text, out query tsquery, out ignored text[]) language plpgsql stable parallel safe
                set client_min_messages = warning set enable_seqscan = off as $$
            declare
                plain constant text := search_text(translate(normalize(asked, nfkc), '“”„‟«»「」『』', repeat('"', 10)));
                longest_name constant int := 6;
                item text[];
                size int := 0;
                negated boolean[] := '{}';
                phrases text[] := '{}';
                words text[] := '{}';
                small boolean[] := '{}';
                named boolean[] := '{}';
                divides boolean[] := '{}';
                first int;
                last int;
                all_count boolean;
                every tsquery;
                part tsquery;
            begin
                for item in select regexp_matches(plain, '(-*)(?:"([^"]*)(?:"|$)|([^\s"]+))', 'g') loop
                    size := size + 1;
                    negated[size] := item[1] <> '';
                    phrases[size] := item[2];
                    words[size] := item[3];
                    divides[size] := item[1] = '' and coalesce(lower(item[3]) = 'or', false);
                    named[size] := false;
                    small[size] := not divides[size] and coalesce(
                        to_tsvector('claims_english', item[3]) = '' and to_tsvector('simple', item[3]) <> '' and item[3] !~ '\*$', false);
                end loop;

                for first, last in
                    select i, j from generate_series(1, size) i, generate_series(i, least(size, i + longest_name - 1)) j
                    where (select bool_and(small[k] and (k = i or not negated[k])) from generate_series(i, j) k)
                        and array_to_string(words[i:j], ' ') ~ '[A-Z]|[^\x01-\x7f]'
                        and exists (select from named_search
                            where document @@ ('''==' || search_name(array_to_string(words[i:j], ' ')) || '''')::tsquery)
                    order by i, j desc
                loop
                    if not named[first] then
                        for i in first..last loop
                            named[i] := true;
                            negated[i] := negated[first];
                        end loop;
                    end if;
                end loop;

                foreach all_count in array array[false, true] loop
                    query := null;
                    every := null;
                    ignored := '{}';
                    for i in 1..size loop
                        if divides[i] then
                            query := coalesce(query || every, query, every);
                            every := null;
                            continue;
                        end if;
                        part := case
                            when phrases[i] is not null then search_phrase(phrases[i])
                            when small[i] then case when named[i] or all_count then
                                (select string_agg(quote_literal(lexeme), ' & ')::tsquery from unnest(search_small(words[i], ''))) end
                            when i = size and words[i] ~ '^[^\s"*()&|!<>:''\\\x1f-]{2,}\*$' then
                                (quote_literal(lower(rtrim(words[i], '*'))) || ':*')::tsquery || plainto_tsquery('claims_english', words[i])
                            else phraseto_tsquery('claims_english', words[i]) end;
                        if part is null and small[i] then
                            ignored := ignored || translate(words[i], chr(31), '');
                        elsif numnode(part) > 0 then
                            part := case when negated[i] then !!part else part end;
                            every := coalesce(every && part, part);
                        end if;
                    end loop;
                    query := coalesce(query || every, query, every);
                    exit when querytree(query) not in ('', 'T');
                end loop;
            end $$;

            create function search_query(asked text) returns tsquery language sql stable parallel safe as $$
                select query from search_understood(asked)
            $$;

            -- Brings to what the other tables say: the documents of the rows with these ids and of all that speak of them; without ids every
            -- document. Each layer is put together from the one below, and only what has changed goes on to the next.
            create or replace function refresh_search(changed uuid[] default null) returns void language plpgsql
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

            -- The text with each word that the query asks for between two private-use characters; null where there is none. Small words of a
            -- phrase are marked where they stand beside another word of it.
            create function search_marks(content text, query tsquery, is_name boolean default false) returns text language sql stable parallel safe as $$
                with wanted as materialized (
                    select coalesce(array_agg(m[1]) filter (where m[2] is null), '{}') as lexemes,
                        coalesce(array_agg(m[1]) filter (where m[2] is not null), '{}') as beginnings,
                        bool_and(m[1] like '=%') as only_small
                    from regexp_matches(querytree(query), '''([^'']+)''(:\*)?', 'g') m
                ), tokens as (
                    select token, ordinality, tokid <> 12 as is_word,
                        tsvector_to_array(to_tsvector('claims_english', search_text(token))) as stems,
                        tsvector_to_array(search_small(search_text(token), '=')) as small,
                        case when is_name or to_tsvector('claims_english', search_text(content)) = ''
                            then tsvector_to_array(search_small(search_text(token), '')) else '{}' end as names
                    from ts_parse('default', search_parts(translate(content, U&'\E000\E001', ''))) with ordinality
                ), compared as (
                    select token, ordinality, is_word, stems || names && lexemes
                        or exists (select from unnest(beginnings) b where starts_with(lower(search_text(token)), b)) as firm,
                        small && lexemes as soft, only_small
                    from tokens, wanted
                ), islands as (
                    select *, row_number() over (order by ordinality) - row_number() over (partition by is_word, firm or soft order by ordinality) as island
                    from compared where is_word
                ), marked as (
                    select ordinality, firm or (soft and (only_small or bool_or(firm) over (partition by firm or soft, island))) as hit from islands
                )
                select replace(translate(
                    string_agg(case when hit then U&'\E000' || token || U&'\E001' else token end, '' order by ordinality), chr(31), ''), U&'\E001\E000', '')
                from tokens left join marked using (ordinality) having bool_or(hit)
            $$;

            -- Documents are no data: they are put together anew as they stand, and so are those that were kept of earlier versions.
            alter table named_search disable trigger named_search_history;
            alter table claim_search disable trigger claim_search_history;
            do $fill$
            declare
                past bigint;
            begin
                perform set_config('japanrussia.change', (select version from dataset)::text, true);
                perform refresh_search();
                for past in select since from history.named_search union select since from history.claim_search order by 1 loop
                    perform set_config('japanrussia.as_of', past::text, true);
                    update history.named_search h set document = (
                        select search_documents(search_document(n.name, 'D', true)) from (
                            select name from as_of.outlets where id = h.id
                            union all select name from as_of.actors where id = h.id
                            union all select name from as_of.actor_aliases where actor_id = h.id
                            union all select name from as_of.topics where id = h.id
                            union all select a.name from as_of.topics t join as_of.topic_aliases a on a.topic_id = any(t.lineage) where t.id = h.id
                        ) n)
                    where h.since = past;
                    update history.named_search h set document = coalesce(search_document(r.title, 'D'), '')
                        || coalesce((select o.document from as_of.named_search o where o.id = r.outlet_id), '')
                        || (select search_documents(a.document) from as_of.article_authors x join as_of.named_search a on a.id = x.actor_id
                            where x.article_id = r.id)
                    from as_of.articles r where r.id = h.id and h.since = past;
                    update history.named_search h set document = search_document(p.text, 'A')
                        || (select search_documents(t.document) from as_of.proposition_topics x join as_of.named_search t on t.id = x.topic_id
                            where x.proposition_id = p.id)
                    from as_of.propositions p where p.id = h.id and h.since = past;
                    update history.claim_search h set document =
                        coalesce((select p.document from as_of.named_search p where p.id = c.proposition_id), '')
                        || (select setweight(search_documents(a.document), 'B') from (
                            select actor_id from as_of.claim_claimants where claim_id = c.id and role <> 'alternative'
                            union select actor_id from as_of.claim_hops where claim_id = c.id
                        ) x join as_of.named_search a on a.id = x.actor_id)
                        || search_wording(c.quote, c.condition, c.note, c.cue)
                        || coalesce((select r.document from as_of.named_search r where r.id = c.article_id), '')
                    from as_of.claims c where c.id = h.claim_id and h.since = past;
                end loop;
                perform set_config('japanrussia.change', '', true);
            end $fill$;
            alter table named_search enable trigger named_search_history;
            alter table claim_search enable trigger claim_search_history;
            """
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            drop function search_marks, refresh_search, search_query, search_understood, search_phrase, search_wording, search_document,
                search_name, search_small;
            drop aggregate search_documents(tsvector);
            drop function search_text, search_parts;
            drop text search configuration claims_english;
            alter table named_search disable trigger named_search_history;
            alter table claim_search disable trigger claim_search_history;
            """
        );
        migrationBuilder.Operations.AddRange(new WordsToSearchBy().UpOperations);
        migrationBuilder.Sql(
            """
            -- a later migration has put another in its place
            drop function search_corrected(text);
            alter table named_search enable trigger named_search_history;
            alter table claim_search enable trigger claim_search_history;
            """
        );
    }
}
