-- The words of a claim itself: one text made of four, separated by a letter that nobody writes, which is faster than four texts.
create function search_wording(quote text, condition text, note text, cue text) returns tsvector language sql stable parallel safe as $$
    select coalesce(search_document(nullif(concat_ws(' ꙮ ', quote, condition, note, cue), ''), 'C'), '')
$$;
