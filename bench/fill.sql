-- Fills a migrated, empty database with :claims meaningless claims, skewed like real collections.
\set ON_ERROR_STOP on
set synchronous_commit = off;
alter table claims disable trigger claims_published_from;
select setseed(0.5);
create temp table n as select (:claims)::int as claims, greatest((:claims) / 20, 10)::int as articles, greatest((:claims) / 50, 10)::int as actors,
    greatest((:claims) / 5, 10)::int as propositions, 100 as topics, 500 as measures;
create function pg_temp.id(kind text, i bigint) returns uuid language sql immutable as $$ select md5(kind || i)::uuid $$;
-- a few are chosen often, most hardly ever
create function pg_temp.some(n int) returns int language sql volatile as $$ select least(floor(n * random() ^ 3)::int + 1, n) $$;

begin;
select version as change from begin_change(now()) \gset
insert into change_sets (version, at, by_subject, by_name) select version, updated_at, 'bench', 'Benchmark' from dataset;
insert into outlets (id, slug, name, kind, country, version, created_at, updated_at, seeded)
    select pg_temp.id('o', i), 'outlet-' || i, 'Outlet ' || i, 'newspaper', 'JP', 1, now(), now(), false from generate_series(1, 500) i;
insert into actors (id, slug, name, kind, naming, country, version, created_at, updated_at, seeded)
    select pg_temp.id('a', i), 'actor-' || i, 'Actor ' || i, (array['person','organisation','state','media'])[1 + i % 4], 'named',
        (array['JP','RU','US','CN'])[1 + i % 4], 1, now(), now(), false from n, generate_series(1, actors) i;
insert into topics (id, slug, name, parent_id, lineage, version, created_at, updated_at, seeded)
    select pg_temp.id('t', i), 'topic-' || i, 'Topic ' || i, case when i > 10 then pg_temp.id('t', i / 10) end,
        case when i >= 100 then array[pg_temp.id('t', i / 100), pg_temp.id('t', i / 10), pg_temp.id('t', i)]
             when i > 10 then array[pg_temp.id('t', i / 10), pg_temp.id('t', i)] else array[pg_temp.id('t', i)] end,
        1, now(), now(), false from n, generate_series(1, topics) i order by i;
insert into measures (id, slug, name, definition, kind, unit, version, created_at, updated_at, seeded)
    select pg_temp.id('m', i), 'measure-' || i, 'Measure ' || i, 'What is counted.', 'amount', 'item', 1, now(), now(), false from n, generate_series(1, measures) i;
insert into articles (id, slug, title, outlet_id, language, held, text_sha256, text_characters, published_on, published_from, published_to, version, created_at, updated_at, seeded)
    select pg_temp.id('r', i), 'article-' || i, 'Title of article ' || i, pg_temp.id('o', 1 + i % 500), 'en', true, encode(sha256(('r' || i)::bytea), 'hex'), 9000,
        d::date::text, d, d, 1, now(), now(), false
    from n, generate_series(1, articles) i, lateral (select date '2000-01-01' + (i * 37) % 9000 as d) x;
insert into article_authors (article_id, position, actor_id, basis) select pg_temp.id('r', i), 1, pg_temp.id('a', 1 + i % actors), 'stated' from n, generate_series(1, articles) i;
insert into article_sections (id, article_id, key, position, kind) select pg_temp.id('s', i), pg_temp.id('r', i), 'body', 1, 'body' from n, generate_series(1, articles) i;
insert into propositions (id, slug, text, kind, checkable, version, created_at, updated_at, seeded)
    select pg_temp.id('p', i), 'proposition-' || i, 'Proposition number ' || i || ' says of something that it is so: '
            || (select string_agg('word' || pg_temp.some(20000), ' ') from generate_series(1, 8 + 0 * i)) || case when i % 20 = 0 then ' treaty' else '' end
            || case when i % 30 = 0 then ' island' else '' end || case when i % 5000 = 7 then ' lighthouse' else '' end || '.',
        (array['fact','cause','forecast','policy','evaluation'])[1 + i % 5], i % 2 = 0, 1, now(), now(), false from n, generate_series(1, propositions) i;
insert into proposition_topics (proposition_id, position, topic_id) select pg_temp.id('p', i), 1, pg_temp.id('t', 1 + i % 50) from n, generate_series(1, propositions) i
    union all select pg_temp.id('p', i), 2, pg_temp.id('t', 51 + i % 50) from n, generate_series(1, propositions) i;
create temp table c as select i, 1 + i / 20 % articles as article, pg_temp.some(actors) as actor, pg_temp.some(propositions) as proposition, random() as r from n, generate_series(1, claims) i;
insert into claims (id, key, status, article_id, section_id, published_from, proposition_id, stance, certainty, attribution, act, cue, depth, said_on, said_from, said_to,
        origin_kind, version, created_at, updated_at, seeded)
    select pg_temp.id('c', i), 'article-' || article || '/' || i, 'published', pg_temp.id('r', article), pg_temp.id('s', article), a.published_from, pg_temp.id('p', proposition),
        case when r < 0.8 then 'supports' when r < 0.95 then 'denies' else 'questions' end, 'certain', case when i % 2 = 0 then 'own_voice' else 'indirect' end,
        case when i % 2 = 1 then 'speech' end, case when i % 2 = 1 then 'said' end, 1 + i % 2,
        case when i % 3 > 0 then a.published_on end, case when i % 3 > 0 then a.published_from end, case when i % 3 > 0 then a.published_to end,
        'imported', 1, now() - i * interval '1 second', now() - i * interval '1 second', false
    from c join articles a on a.id = pg_temp.id('r', article);
insert into claim_claimants (claim_id, position, actor_id, role) select pg_temp.id('c', i), 1, pg_temp.id('a', actor), 'lead' from c;
insert into claim_hops (claim_id, position, actor_id, stance) select pg_temp.id('c', i), 1, pg_temp.id('a', 1 + i % actors), 'reports' from c, n where i % 2 = 1;
insert into claim_evidence (claim_id, position, role, paragraph, start, "end", start_utf16, end_utf16, sha256, anchor_status)
    select pg_temp.id('c', i), 1, 'content', 1, i % 9000, i % 9000 + 80, i % 9000, i % 9000 + 80, encode(sha256(i::text::bytea), 'hex'), 'verified' from c;
insert into claim_figures (claim_id, position, measure_id, qualifier, value, lower, upper)
    select pg_temp.id('c', i), 1, pg_temp.id('m', 1 + i % 500), 'exact', i / 500 % 100, i / 500 % 100, i / 500 % 100 from c where i % 10 = 0;
insert into proposition_relations (id, key, from_id, to_id, kind, strength, basis, why, state, version, created_at, updated_at, seeded)
    select pg_temp.id('q', i), 'p' || i, pg_temp.id('p', i * 20), pg_temp.id('p', i * 20 + 1), (array['contradicts','refines','equivalent'])[1 + i % 3],
        (array['hard','soft'])[1 + i % 2], 'content', 'Why they are so related.', 'confirmed', 1, now(), now(), false from n, generate_series(1, propositions / 100) i;
insert into claim_relations (id, key, from_id, to_id, kind, strength, basis, why, state, version, created_at, updated_at, seeded)
    select pg_temp.id('l', i), 'c' || i, pg_temp.id('c', i * 100), pg_temp.id('c', i * 100 + 7), (array['contradicts','corroborates','responds_to'])[1 + i % 3],
        'soft', 'content', 'Why they are so related.', case when i % 30 = 0 then 'rejected' else 'confirmed' end, 1, now(), now(), false from n, generate_series(1, claims / 1000) i;
drop index ix_claim_search_document;
select refresh_search();
create index ix_claim_search_document on claim_search using gin (document);
commit;
alter table claims enable trigger claims_published_from;
vacuum analyze;
