-- Reads a web search: words, "phrases" as written, or, -not; a * at the end accepts any ending of the last word.
-- A small word counts in a phrase, where it names something, and where nothing else is asked for; otherwise it is ignored.
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
