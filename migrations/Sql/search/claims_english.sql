-- English words are reduced to their English stems, and words in other letters to Russian ones, which changes Cyrillic only.
create text search configuration claims_english (copy = pg_catalog.english);
alter text search configuration claims_english
    alter mapping for word, hword, hword_part with pg_catalog.russian_stem;
