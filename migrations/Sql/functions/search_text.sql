-- The same in small letters and without accents. Cyrillic is spelt out, because in some locales lower() knows ASCII only.
create function search_text(content text) returns text language sql stable parallel safe as $$
    select translate(unaccent(search_parts(content)),
        'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ', 'абвгдеежзийклмнопрстуфхцчшщъыьэюя')
$$;
