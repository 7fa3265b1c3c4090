-- The small words of a text, which English or Russian uses everywhere, each after a mark and with its positions.
create function search_small(plain text, mark text) returns tsvector language sql stable parallel safe as $$
    select coalesce(string_agg('''' || mark || lexeme || ''':' || array_to_string(positions, ','), ' '), '')::tsvector
    from unnest(to_tsvector('simple', plain))
    where ts_lexize(case when octet_length(lexeme) = length(lexeme) then 'english_stem' else 'russian_stem' end::regdictionary, lexeme) = '{}'
$$;
