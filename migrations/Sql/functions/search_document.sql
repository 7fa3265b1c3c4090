-- All words of a text. Small words have the mark '=', so that they count in phrases and do not hinder other words.
-- The small words of a name, and of a text that has no others, also count as words; '==' marks a name made of them.
-- A single '=' ends each text, so that no phrase begins in one text and ends in the next.
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
