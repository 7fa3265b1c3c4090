-- Separates words where PostgreSQL sees no boundary: parts of compounds, and each character of Chinese and Japanese.
-- The separator is a control character, which no text may contain, so it can be removed again.
create function search_parts(content text) returns text language sql immutable parallel safe as $$
    select case when octet_length(content) = length(content) and content !~ '[-/<&]' then content
        else regexp_replace(
            regexp_replace(content, '[<&]|(?<=[^\s"])[-/\u2010-\u2015](?=[^\s"])', '\&' || chr(31), 'g'),
            '[\u3005-\u3007\u3041-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]',
            chr(31) || '\&' || chr(31), 'g') end
$$;
