-- Everything that the rows of bench/claims name, for a migrated, empty database: invented articles, actors, propositions and measures.
\set ON_ERROR_STOP on
begin;
select begin_change(now()) \gset
insert into actors (id, slug, name, kind, naming, version, created_at, updated_at, seeded)
    select md5('fa' || i)::uuid, 'fable-actor-' || i, 'Fable actor ' || i, 'person', 'named', 1, now(), now(), false from generate_series(1, 2000) i;
insert into measures (id, slug, name, definition, kind, unit, version, created_at, updated_at, seeded)
    select md5('fm' || i)::uuid, 'fable-measure-' || i, 'Fable measure ' || i, 'What is counted.', 'amount', 'item', 1, now(), now(), false from generate_series(1, 50) i;
insert into articles (id, slug, title, language, held, text_sha256, text_characters, published_on, published_from, published_to, version, created_at, updated_at, seeded)
    select md5('fr' || i)::uuid, 'fable-' || i, 'The fable of number ' || i, 'en', true, encode(sha256(('fr' || i)::bytea), 'hex'), 9000, d::text, d, d, 1, now(), now(), false
    from generate_series(1, 5000) i, lateral (select date '2000-01-01' + (i * 37) % 9000 as d) x;
insert into article_authors (article_id, position, actor_id, basis) select md5('fr' || i)::uuid, 1, md5('fa' || 1 + i % 2000)::uuid, 'stated' from generate_series(1, 5000) i;
insert into article_sections (id, article_id, key, position, kind) select md5('fs' || i)::uuid, md5('fr' || i)::uuid, 'body', 1, 'body' from generate_series(1, 5000) i;
insert into propositions (id, slug, text, kind, checkable, version, created_at, updated_at, seeded)
    select md5('fp' || i)::uuid, 'fable-proposition-' || i, 'Fable number ' || i || ' says that the ' || (array['fox','crow','ant','frog','ox','wolf'])[1 + i % 6]
        || ' met the ' || (array['lamb','lion','mouse','stork','crane','hare'])[1 + i / 6 % 6] || ' at place ' || i % 977 || '.', 'fact', true, 1, now(), now(), false
    from generate_series(1, 20000) i;
select refresh_search() \gset
commit;
analyze;
