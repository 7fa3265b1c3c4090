-- Consecutive words as they are written, small ones too.
create function search_phrase(plain text) returns tsquery language sql stable parallel safe as $$
    select string_agg('''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || '''', ' <-> ' order by place)::tsquery
    from (
        select lexeme, positions from unnest(to_tsvector('claims_english', plain))
        union all select lexeme, positions from unnest(search_small(plain, '='))
    ) words, unnest(positions) place
$$;
