-- The only row: the version of the data and the key that signs cursors.
insert into dataset (id, version, updated_at, cursor_key)
    values (1, 0, now(), sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));
