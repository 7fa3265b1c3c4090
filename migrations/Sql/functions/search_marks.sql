-- The text with each word that the query asks for between two private-use characters; null where there is none.
-- Small words of a phrase are marked where they stand beside another word of it.
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
