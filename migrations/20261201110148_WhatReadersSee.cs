using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JapanRussia.Migrations
{
    /// <summary>What somebody records who may not decide what readers see is hidden, until it is shown to them.</summary>
    public partial class WhatReadersSee : Migration
    {
        private static readonly string[] Tables =
        [
            "outlets",
            "actors",
            "topics",
            "measures",
            "articles",
            "propositions",
            "claim_relations",
            "proposition_relations",
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "shown",
                table: "topics",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<bool>(
                name: "shown",
                table: "propositions",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<bool>(
                name: "shown",
                table: "proposition_relations",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<bool>(
                name: "shown",
                table: "outlets",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<bool>(
                name: "shown",
                table: "measures",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<bool>(
                name: "shown",
                table: "claim_relations",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<bool>(
                name: "shown",
                table: "articles",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<bool>(
                name: "shown",
                table: "actors",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.CreateIndex(
                name: "ix_topics_shown",
                table: "topics",
                column: "shown",
                filter: "not shown");

            migrationBuilder.CreateIndex(
                name: "ix_propositions_shown",
                table: "propositions",
                column: "shown",
                filter: "not shown");

            migrationBuilder.CreateIndex(
                name: "ix_proposition_relations_shown",
                table: "proposition_relations",
                column: "shown",
                filter: "not shown");

            migrationBuilder.CreateIndex(
                name: "ix_outlets_shown",
                table: "outlets",
                column: "shown",
                filter: "not shown");

            migrationBuilder.CreateIndex(
                name: "ix_measures_shown",
                table: "measures",
                column: "shown",
                filter: "not shown");

            migrationBuilder.CreateIndex(
                name: "ix_claim_relations_shown",
                table: "claim_relations",
                column: "shown",
                filter: "not shown");

            migrationBuilder.CreateIndex(
                name: "ix_articles_shown",
                table: "articles",
                column: "shown",
                filter: "not shown");

            migrationBuilder.CreateIndex(
                name: "ix_actors_shown",
                table: "actors",
                column: "shown",
                filter: "not shown");

            // what stood before was shown
            foreach (var table in Tables)
                migrationBuilder.Sql(
                    $"alter table history.{table} add column shown boolean default true; do $keep$ begin perform keep_history('{table}'); end $keep$;"
                );

            migrationBuilder.Sql(
                """
                -- what has a slug and is hidden from readers
                create function hidden_things() returns table (kind text, id uuid, slug text) language sql stable parallel safe as $$
                    select 'outlet', id, slug from outlets where not shown
                    union all select 'actor', id, slug from actors where not shown
                    union all select 'topic', id, slug from topics where not shown
                    union all select 'measure', id, slug from measures where not shown
                    union all select 'article', id, slug from articles where not shown
                    union all select 'proposition', id, slug from propositions where not shown
                $$;

                -- What is hidden and named by the rows with these ids, and what that names in turn: what must be shown with them.
                -- `seen`: only by those of them that readers see.
                create function hidden_named_by(ids uuid[], seen boolean) returns table (kind text, id uuid, slug text) language plpgsql stable as $$
                #variable_conflict use_column
                declare
                    namers uuid[] := ids;
                    found uuid[] := '{}';
                begin
                    if not exists (select from hidden_things()) then
                        return;
                    end if;
                    if seen then
                        select coalesce(array_agg(id), '{}') into namers from (
                            select id from claims where id = any(ids) and status in ('published', 'retracted')
                            union all select id from reviews where id = any(ids) and status in ('published', 'retracted')
                            union all select id from proposition_relations where id = any(ids) and shown
                            union all select id from propositions where id = any(ids) and shown
                            union all select id from topics where id = any(ids) and shown
                            union all select id from articles where id = any(ids) and shown
                            union all select id from actors where id = any(ids) and shown
                        ) readers_see;
                    end if;
                    while cardinality(namers) > 0 loop
                        select coalesce(array_agg(distinct hidden.id), '{}') into namers from (
                            select proposition_id from claims where id = any(namers)
                            union all select article_id from claims where id = any(namers)
                            union all select actor_id from claim_claimants where claim_id = any(namers)
                            union all select actor_id from claim_hops where claim_id = any(namers)
                            union all select article_id from claim_hops where claim_id = any(namers)
                            union all select measure_id from claim_figures where claim_id = any(namers)
                            union all select author_id from reviews where id = any(namers)
                            union all select outlet_id from reviews where id = any(namers)
                            union all select from_id from proposition_relations where id = any(namers)
                            union all select to_id from proposition_relations where id = any(namers)
                            union all select topic_id from proposition_topics where proposition_id = any(namers)
                            union all select merged_into_id from propositions where id = any(namers)
                            union all select parent_id from topics where id = any(namers)
                            union all select outlet_id from articles where id = any(namers)
                            union all select first_published_by_id from articles where id = any(namers)
                            union all select actor_id from article_authors where article_id = any(namers)
                            union all select author_id from article_sections where article_id = any(namers)
                            union all select organisation_id from actor_roles where actor_id = any(namers)
                            union all select merged_into_id from actors where id = any(namers)
                        ) named (id) join hidden_things() hidden on hidden.id = named.id
                        where hidden.id <> all (found);
                        found := found || namers;
                    end loop;
                    return query select h.kind, h.id, h.slug from hidden_things() h where h.id = any(found) order by h.kind, h.slug;
                end $$;

                -- not inlined, so that it is asked of the rows that are found and never of all
                create function claim_is_published(claim uuid) returns boolean language sql stable parallel safe as $$
                    select exists (select from claims where id = claim and status = 'published')
                $$;

                -- The query with each word that stands nowhere exchanged for the name most like it; null where that is not all it takes.
                -- `drafts`: words of what readers do not see count too.
                drop function search_corrected(text);
                create function search_corrected(asked text, drafts boolean) returns text language sql stable
                    set client_min_messages = warning set enable_seqscan = off as $$
                    with words as materialized (
                        select ordinality, tokid in (1, 2) and length(token) > 2 as word, token, lower(token) as plain,
                            plainto_tsquery('claims_english', token) as query
                        from ts_parse('default', search_text(normalize(asked, nfkc))) with ordinality
                    ), judged as materialized (
                        select *, word and numnode(query) > 0
                            and not exists (select from named_search s where document @@ query and (drafts or s.id not in (select id from hidden_things())))
                            and not exists (select from claim_search s where document @@ query and (drafts or claim_is_published(s.claim_id))) as unknown
                        from words
                    ), mended as (
                        select *, case when unknown then (
                            select near.word from (
                                select w.word, row_number() over (order by similarity(w.word, j.plain) desc, w.word) as place
                                from search_words w where w.word % j.plain order by 2 limit 20
                            ) near
                            -- words of what is hidden, and of names that are gone, stand there too
                            where exists (
                                select from named_search s where document @@ plainto_tsquery('claims_english', near.word)
                                    and (drafts or s.id not in (select id from hidden_things())))
                            order by near.place limit 1) end as instead
                        from judged j
                    )
                    select translate(string_agg(coalesce(instead, token), '' order by ordinality), chr(31), '')
                    from mended having bool_or(unknown) and not bool_or(unknown and instead is null)
                $$;
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                drop function if exists search_corrected(text, boolean), search_corrected(text);
                drop function claim_is_published, hidden_named_by, hidden_things;
                create function search_corrected(asked text) returns text language sql stable
                    set client_min_messages = warning set enable_seqscan = off as $$
                    with words as materialized (
                        select ordinality, tokid in (1, 2) and length(token) > 2 as word, token, lower(token) as plain,
                            plainto_tsquery('claims_english', token) as query
                        from ts_parse('default', search_text(normalize(asked, nfkc))) with ordinality
                    ), judged as materialized (
                        select *, word and numnode(query) > 0
                            and not exists (select from named_search where document @@ query)
                            and not exists (select from claim_search where document @@ query) as unknown
                        from words
                    ), mended as (
                        select *, case when unknown then (
                            select w.word from search_words w where w.word % j.plain
                            order by similarity(w.word, j.plain) desc, w.word limit 1) end as instead
                        from judged j
                    )
                    select translate(string_agg(coalesce(instead, token), '' order by ordinality), chr(31), '')
                    from mended having bool_or(unknown) and not bool_or(unknown and instead is null)
                $$;
                """
            );

            foreach (var table in Tables)
                migrationBuilder.Sql($"drop view as_of.{table};");

            migrationBuilder.DropIndex(
                name: "ix_topics_shown",
                table: "topics");

            migrationBuilder.DropIndex(
                name: "ix_propositions_shown",
                table: "propositions");

            migrationBuilder.DropIndex(
                name: "ix_proposition_relations_shown",
                table: "proposition_relations");

            migrationBuilder.DropIndex(
                name: "ix_outlets_shown",
                table: "outlets");

            migrationBuilder.DropIndex(
                name: "ix_measures_shown",
                table: "measures");

            migrationBuilder.DropIndex(
                name: "ix_claim_relations_shown",
                table: "claim_relations");

            migrationBuilder.DropIndex(
                name: "ix_articles_shown",
                table: "articles");

            migrationBuilder.DropIndex(
                name: "ix_actors_shown",
                table: "actors");

            migrationBuilder.DropColumn(
                name: "shown",
                table: "topics");

            migrationBuilder.DropColumn(
                name: "shown",
                table: "propositions");

            migrationBuilder.DropColumn(
                name: "shown",
                table: "proposition_relations");

            migrationBuilder.DropColumn(
                name: "shown",
                table: "outlets");

            migrationBuilder.DropColumn(
                name: "shown",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "shown",
                table: "claim_relations");

            migrationBuilder.DropColumn(
                name: "shown",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "shown",
                table: "actors");

            foreach (var table in Tables)
                migrationBuilder.Sql(
                    $"alter table history.{table} drop column shown; do $keep$ begin perform keep_history('{table}'); end $keep$;"
                );
        }
    }
}
