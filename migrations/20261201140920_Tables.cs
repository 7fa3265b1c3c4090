using System;
using System.Collections.Generic;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using NpgsqlTypes;

#nullable disable

namespace JapanRussia.Migrations
{
    /// <summary>Every table, as EF Core generates it from the model. The rest is in <see cref="SqlObjects"/>.</summary>
    [DbContext(typeof(ClaimsDb))]
    [Migration("20261201140920_Tables")]
    public partial class Tables : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(SqlFile.Read("guards/no_schema_of_0_3"));

            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,")
                .Annotation("Npgsql:PostgresExtension:unaccent", ",,");

            migrationBuilder.CreateTable(
                name: "actors",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false),
                    naming = table.Column<string>(type: "text", nullable: false),
                    country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    wikidata_id = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    description = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seeded = table.Column<bool>(type: "boolean", nullable: false),
                    retracted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    shown = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true),
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    merged_into_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_actors", x => x.id);
                    table.CheckConstraint("ck_actors_country", "country ~ '^[A-Z]{2}$'");
                    table.CheckConstraint("ck_actors_kind", "kind in ('person', 'organisation', 'state', 'government_body', 'media', 'group')");
                    table.CheckConstraint("ck_actors_merged", "merged_into_id is null or (retracted_at is not null and merged_into_id <> id)");
                    table.CheckConstraint("ck_actors_naming", "naming in ('named', 'described', 'anonymous', 'collective')");
                    table.CheckConstraint("ck_actors_slug", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'");
                    table.CheckConstraint("ck_actors_wikidata_id", "wikidata_id ~ '^Q[1-9][0-9]*$'");
                    table.ForeignKey(
                        name: "fk_actors_actors_merged_into_id",
                        column: x => x.merged_into_id,
                        principalTable: "actors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "api_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    prefix = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    sha256 = table.Column<byte[]>(type: "bytea", nullable: false),
                    scopes = table.Column<string[]>(type: "text[]", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_keys", x => x.id);
                    table.CheckConstraint("ck_api_keys_scopes", "scopes <@ array['read_drafts', 'write', 'review', 'import', 'admin']");
                    table.CheckConstraint("ck_api_keys_sha256", "octet_length(sha256) = 32");
                });

            migrationBuilder.CreateTable(
                name: "change_sets",
                columns: table => new
                {
                    version = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    by_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    request_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_change_sets", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "dataset",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seeds_sha256 = table.Column<string>(type: "text", nullable: true),
                    cursor_key = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dataset", x => x.id);
                    table.CheckConstraint("ck_dataset_one_row", "id = 1");
                });

            migrationBuilder.CreateTable(
                name: "idempotent_answers",
                columns: table => new
                {
                    subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    fingerprint = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    location = table.Column<string>(type: "text", nullable: true),
                    tag = table.Column<string>(type: "text", nullable: true),
                    body = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotent_answers", x => new { x.subject, x.key });
                });

            migrationBuilder.CreateTable(
                name: "imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    mode = table.Column<string>(type: "text", nullable: false),
                    dry_run = table.Column<bool>(type: "boolean", nullable: false),
                    publish = table.Column<bool>(type: "boolean", nullable: false),
                    overwrite = table.Column<bool>(type: "boolean", nullable: false),
                    tool = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    form = table.Column<string>(type: "text", nullable: false),
                    host = table.Column<string>(type: "text", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    by_subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    by_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    percent = table.Column<double>(type: "double precision", nullable: false),
                    rows = table.Column<long>(type: "bigint", nullable: false),
                    recorded = table.Column<long>(type: "bigint", nullable: false),
                    revised = table.Column<long>(type: "bigint", nullable: false),
                    unchanged = table.Column<long>(type: "bigint", nullable: false),
                    faulty = table.Column<long>(type: "bigint", nullable: false),
                    trouble = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    cancelled = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imports", x => x.id);
                    table.CheckConstraint("ck_imports_form", "form in ('ndjson', 'csv')");
                    table.CheckConstraint("ck_imports_mode", "mode in ('all', 'partial')");
                    table.CheckConstraint("ck_imports_state", "state in ('queued', 'running', 'done', 'failed', 'interrupted', 'cancelled')");
                });

            migrationBuilder.CreateTable(
                name: "measures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    definition = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    unit = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seeded = table.Column<bool>(type: "boolean", nullable: false),
                    retracted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    shown = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true),
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measures", x => x.id);
                    table.CheckConstraint("ck_measures_kind", "kind in ('amount', 'date')");
                    table.CheckConstraint("ck_measures_slug", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'");
                    table.CheckConstraint("ck_measures_unit", "(kind = 'amount') = (unit is not null)");
                });

            migrationBuilder.CreateTable(
                name: "named_search",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    document = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_named_search", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outlets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false),
                    country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    homepage = table.Column<string>(type: "text", nullable: true),
                    wikidata_id = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seeded = table.Column<bool>(type: "boolean", nullable: false),
                    retracted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    shown = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true),
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outlets", x => x.id);
                    table.CheckConstraint("ck_outlets_country", "country ~ '^[A-Z]{2}$'");
                    table.CheckConstraint("ck_outlets_kind", "kind in ('newspaper', 'magazine', 'think_tank', 'agency', 'blog', 'broadcaster', 'website')");
                    table.CheckConstraint("ck_outlets_slug", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'");
                    table.CheckConstraint("ck_outlets_wikidata_id", "wikidata_id ~ '^Q[1-9][0-9]*$'");
                });

            migrationBuilder.CreateTable(
                name: "propositions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    checkable = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seeded = table.Column<bool>(type: "boolean", nullable: false),
                    retracted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    shown = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true),
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    merged_into_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_propositions", x => x.id);
                    table.CheckConstraint("ck_propositions_kind", "kind in ('fact', 'cause', 'forecast', 'policy', 'evaluation')");
                    table.CheckConstraint("ck_propositions_merged", "merged_into_id is null or (retracted_at is not null and merged_into_id <> id)");
                    table.CheckConstraint("ck_propositions_slug", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'");
                    table.CheckConstraint("ck_propositions_text_length", "char_length(text) between 1 and 500");
                    table.ForeignKey(
                        name: "fk_propositions_propositions_merged_into_id",
                        column: x => x.merged_into_id,
                        principalTable: "propositions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "search_words",
                columns: table => new
                {
                    word = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_words", x => x.word);
                });

            migrationBuilder.CreateTable(
                name: "topics",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    scope = table.Column<string>(type: "text", nullable: true),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    lineage = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seeded = table.Column<bool>(type: "boolean", nullable: false),
                    retracted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    shown = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true),
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_topics", x => x.id);
                    table.CheckConstraint("ck_topics_lineage", "cardinality(lineage) between 1 and 8 and lineage[cardinality(lineage)] = id and parent_id is not distinct from lineage[cardinality(lineage) - 1]");
                    table.CheckConstraint("ck_topics_slug", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'");
                    table.ForeignKey(
                        name: "fk_topics_topics_parent_id",
                        column: x => x.parent_id,
                        principalTable: "topics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "webhooks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    description = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    kinds = table.Column<List<string>>(type: "text[]", nullable: false),
                    actions = table.Column<List<string>>(type: "text[]", nullable: false),
                    drafts = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    disabled_why = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    secret = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    read_version = table.Column<long>(type: "bigint", nullable: false),
                    read_position = table.Column<int>(type: "integer", nullable: false),
                    failing_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhooks", x => x.id);
                    table.CheckConstraint("ck_webhooks_actions", "actions <@ array['recorded', 'revised', 'published', 'rejected', 'confirmed', 'retracted', 'restored', 'merged', 'unmerged', 'anchored']");
                    table.CheckConstraint("ck_webhooks_disabled_why", "(disabled_why is not null) = (state = 'disabled')");
                    table.CheckConstraint("ck_webhooks_kinds", "kinds <@ array['outlet', 'actor', 'topic', 'measure', 'article', 'proposition', 'claim', 'claim_relation', 'proposition_relation', 'review', 'reanchoring']");
                    table.CheckConstraint("ck_webhooks_state", "state in ('active', 'paused', 'disabled')");
                    table.CheckConstraint("ck_webhooks_url", "url ~ '^https?://(([a-z0-9._-]|%[0-9A-Fa-f]{2})+|\\[[0-9a-f:.]+\\])(:[1-9][0-9]{0,4})?([/?#]([A-Za-z0-9._~!$&\\x27()*+,;=:@/?#-]|%[0-9A-Fa-f]{2})*)?$'");
                });

            migrationBuilder.CreateTable(
                name: "actor_aliases",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    language = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_actor_aliases", x => new { x.actor_id, x.position });
                    table.CheckConstraint("ck_actor_aliases_position", "position > 0");
                    table.ForeignKey(
                        name: "fk_actor_aliases_actors_actor_id",
                        column: x => x.actor_id,
                        principalTable: "actors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "actor_roles",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    during_from = table.Column<DateOnly>(type: "date", nullable: true),
                    during = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    during_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_actor_roles", x => new { x.actor_id, x.position });
                    table.CheckConstraint("ck_actor_roles_during_order", "during_from <= during_to and (during is not null or (during_from is null and during_to is null))");
                    table.CheckConstraint("ck_actor_roles_position", "position > 0");
                    table.ForeignKey(
                        name: "fk_actor_roles_actors_actor_id",
                        column: x => x.actor_id,
                        principalTable: "actors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_actor_roles_actors_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "actors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "changes",
                columns: table => new
                {
                    version = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    entity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    entity_version = table.Column<int>(type: "integer", nullable: false),
                    action = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_changes", x => new { x.version, x.position });
                    table.CheckConstraint("ck_changes_action", "action in ('recorded', 'revised', 'published', 'rejected', 'confirmed', 'retracted', 'restored', 'merged', 'unmerged', 'anchored')");
                    table.CheckConstraint("ck_changes_kind", "kind in ('outlet', 'actor', 'topic', 'measure', 'article', 'proposition', 'claim', 'claim_relation', 'proposition_relation', 'review', 'reanchoring')");
                    table.ForeignKey(
                        name: "fk_changes_change_sets_version",
                        column: x => x.version,
                        principalTable: "change_sets",
                        principalColumn: "version",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_errors",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    row = table.Column<long>(type: "bigint", nullable: false),
                    line = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "text", nullable: true),
                    pointer = table.Column<string>(type: "text", nullable: true),
                    code = table.Column<string>(type: "text", nullable: false),
                    detail = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_errors", x => new { x.import_id, x.number });
                    table.ForeignKey(
                        name: "fk_import_errors_imports_import_id",
                        column: x => x.import_id,
                        principalTable: "imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "articles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: true),
                    title_basis = table.Column<string>(type: "text", nullable: true),
                    outlet_id = table.Column<Guid>(type: "uuid", nullable: true),
                    outlet_basis = table.Column<string>(type: "text", nullable: true),
                    first_published_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    published_basis = table.Column<string>(type: "text", nullable: true),
                    language = table.Column<string>(type: "text", nullable: true),
                    dateline = table.Column<string>(type: "text", nullable: true),
                    url = table.Column<string>(type: "text", nullable: true),
                    held = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    text_sha256 = table.Column<string>(type: "text", nullable: true),
                    text_characters = table.Column<int>(type: "integer", nullable: true),
                    text_verified_on = table.Column<DateOnly>(type: "date", nullable: true),
                    published_from = table.Column<DateOnly>(type: "date", nullable: true),
                    published_on = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    published_to = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seeded = table.Column<bool>(type: "boolean", nullable: false),
                    retracted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    shown = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true),
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_articles", x => x.id);
                    table.CheckConstraint("ck_articles_held", "held = (text_sha256 is not null)");
                    table.CheckConstraint("ck_articles_outlet_basis", "outlet_basis in ('stated', 'inferred')");
                    table.CheckConstraint("ck_articles_published_basis", "published_basis in ('stated', 'inferred')");
                    table.CheckConstraint("ck_articles_published_order", "published_from <= published_to and (published_on is not null or (published_from is null and published_to is null))");
                    table.CheckConstraint("ck_articles_slug", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'");
                    table.CheckConstraint("ck_articles_text_characters", "text_characters > 0");
                    table.CheckConstraint("ck_articles_text_sha256", "text_sha256 ~ '^[0-9a-f]{64}$'");
                    table.CheckConstraint("ck_articles_title_basis", "title_basis in ('stated', 'inferred')");
                    table.CheckConstraint("ck_articles_url", "url ~ '^https?://(([a-z0-9._-]|%[0-9A-Fa-f]{2})+|\\[[0-9a-f:.]+\\])(:[1-9][0-9]{0,4})?([/?#]([A-Za-z0-9._~!$&\\x27()*+,;=:@/?#-]|%[0-9A-Fa-f]{2})*)?$'");
                    table.CheckConstraint("ck_articles_url_length", "char_length(url) <= 2000");
                    table.ForeignKey(
                        name: "fk_articles_outlets_first_published_by_id",
                        column: x => x.first_published_by_id,
                        principalTable: "outlets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_articles_outlets_outlet_id",
                        column: x => x.outlet_id,
                        principalTable: "outlets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "proposition_relations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seeded = table.Column<bool>(type: "boolean", nullable: false),
                    retracted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    shown = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true),
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    from_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    strength = table.Column<string>(type: "text", nullable: false),
                    basis = table.Column<string>(type: "text", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposition_relations", x => x.id);
                    table.CheckConstraint("ck_proposition_relations_basis", "basis in ('content', 'stance', 'figure', 'date', 'framing', 'time', 'scope')");
                    table.CheckConstraint("ck_proposition_relations_ends", "from_id <> to_id");
                    table.CheckConstraint("ck_proposition_relations_kind", "kind in ('contradicts', 'corroborates', 'refines', 'responds_to', 'equivalent')");
                    table.CheckConstraint("ck_proposition_relations_state", "state in ('suggested', 'confirmed', 'rejected')");
                    table.CheckConstraint("ck_proposition_relations_strength", "strength in ('hard', 'soft')");
                    table.ForeignKey(
                        name: "fk_proposition_relations_propositions_from_id",
                        column: x => x.from_id,
                        principalTable: "propositions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_proposition_relations_propositions_to_id",
                        column: x => x.to_id,
                        principalTable: "propositions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "proposition_topics",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    proposition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposition_topics", x => new { x.proposition_id, x.position });
                    table.CheckConstraint("ck_proposition_topics_position", "position > 0");
                    table.ForeignKey(
                        name: "fk_proposition_topics_propositions_proposition_id",
                        column: x => x.proposition_id,
                        principalTable: "propositions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_proposition_topics_topics_topic_id",
                        column: x => x.topic_id,
                        principalTable: "topics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "topic_aliases",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    topic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    language = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_topic_aliases", x => new { x.topic_id, x.position });
                    table.CheckConstraint("ck_topic_aliases_position", "position > 0");
                    table.ForeignKey(
                        name: "fk_topic_aliases_topics_topic_id",
                        column: x => x.topic_id,
                        principalTable: "topics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "webhook_deliveries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    webhook_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: true),
                    entity_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status_code = table.Column<int>(type: "integer", nullable: true),
                    error = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    response_ms = table.Column<int>(type: "integer", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    delivered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhook_deliveries", x => x.id);
                    table.CheckConstraint("ck_webhook_deliveries_delivered_at", "(delivered_at is not null) = (state = 'delivered')");
                    table.CheckConstraint("ck_webhook_deliveries_state", "state in ('pending', 'delivered', 'failed')");
                    table.ForeignKey(
                        name: "fk_webhook_deliveries_changes_version_position",
                        columns: x => new { x.version, x.position },
                        principalTable: "changes",
                        principalColumns: new[] { "version", "position" });
                    table.ForeignKey(
                        name: "fk_webhook_deliveries_webhooks_webhook_id",
                        column: x => x.webhook_id,
                        principalTable: "webhooks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "article_authors",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    basis = table.Column<string>(type: "text", nullable: false),
                    affiliation = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_article_authors", x => new { x.article_id, x.position });
                    table.CheckConstraint("ck_article_authors_basis", "basis in ('stated', 'inferred')");
                    table.CheckConstraint("ck_article_authors_position", "position > 0");
                    table.ForeignKey(
                        name: "fk_article_authors_actors_actor_id",
                        column: x => x.actor_id,
                        principalTable: "actors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_article_authors_articles_article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "article_sections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    paragraphs = table.Column<string>(type: "text", nullable: true),
                    author_id = table.Column<Guid>(type: "uuid", nullable: true),
                    label = table.Column<string>(type: "text", nullable: true),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_article_sections", x => x.id);
                    table.CheckConstraint("ck_article_sections_kind", "kind in ('body', 'title', 'standfirst', 'heading', 'comment', 'related')");
                    table.CheckConstraint("ck_article_sections_position", "position > 0");
                    table.ForeignKey(
                        name: "fk_article_sections_actors_author_id",
                        column: x => x.author_id,
                        principalTable: "actors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_article_sections_articles_article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "article_texts",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    access = table.Column<string>(type: "text", nullable: false),
                    attached_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_article_texts", x => x.article_id);
                    table.CheckConstraint("ck_article_texts_access", "access in ('public', 'restricted')");
                    table.CheckConstraint("ck_article_texts_content_length", "char_length(content) between 1 and 4194304");
                    table.ForeignKey(
                        name: "fk_article_texts_articles_article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reanchorings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    old_text_sha256 = table.Column<string>(type: "text", nullable: true),
                    text_sha256 = table.Column<string>(type: "text", nullable: false),
                    text_characters = table.Column<int>(type: "integer", nullable: false),
                    text_access = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    proposed_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    proposed_by_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    decided_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    decided_by_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seeded = table.Column<bool>(type: "boolean", nullable: false),
                    retracted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reanchorings", x => x.id);
                    table.CheckConstraint("ck_reanchorings_decided", "(state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null)");
                    table.CheckConstraint("ck_reanchorings_own", "decided_by <> proposed_by");
                    table.CheckConstraint("ck_reanchorings_state", "state in ('proposed', 'accepted', 'rejected')");
                    table.CheckConstraint("ck_reanchorings_text_access", "text_access in ('public', 'restricted')");
                    table.CheckConstraint("ck_reanchorings_text_characters", "text_characters > 0");
                    table.CheckConstraint("ck_reanchorings_text_sha256", "text_sha256 ~ '^[0-9a-f]{64}$' and old_text_sha256 ~ '^[0-9a-f]{64}$'");
                    table.ForeignKey(
                        name: "fk_reanchorings_articles_article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "claims",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    status = table.Column<string>(type: "text", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    section_id = table.Column<Guid>(type: "uuid", nullable: true),
                    published_from = table.Column<DateOnly>(type: "date", nullable: true),
                    proposition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stance = table.Column<string>(type: "text", nullable: false),
                    certainty = table.Column<string>(type: "text", nullable: false),
                    hedge_scope = table.Column<string>(type: "text", nullable: true),
                    attribution = table.Column<string>(type: "text", nullable: false),
                    act = table.Column<string>(type: "text", nullable: true),
                    cue = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    quote = table.Column<string>(type: "text", nullable: true),
                    depth = table.Column<int>(type: "integer", nullable: false),
                    condition = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    about_from = table.Column<DateOnly>(type: "date", nullable: true),
                    about = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    about_to = table.Column<DateOnly>(type: "date", nullable: true),
                    origin_confidence = table.Column<decimal>(type: "numeric", nullable: true),
                    origin_kind = table.Column<string>(type: "text", nullable: false),
                    origin_tool = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    said_from = table.Column<DateOnly>(type: "date", nullable: true),
                    said_on = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    said_to = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seeded = table.Column<bool>(type: "boolean", nullable: false),
                    retracted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claims", x => x.id);
                    table.CheckConstraint("ck_claims_about_order", "about_from <= about_to and (about is not null or (about_from is null and about_to is null))");
                    table.CheckConstraint("ck_claims_act", "act in ('speech', 'belief', 'intention', 'conduct')");
                    table.CheckConstraint("ck_claims_attribution", "attribution in ('own_voice', 'direct', 'indirect', 'mixed')");
                    table.CheckConstraint("ck_claims_certainty", "certainty in ('certain', 'probable', 'possible', 'unspecified')");
                    table.CheckConstraint("ck_claims_depth", "depth between 1 and 10");
                    table.CheckConstraint("ck_claims_hedge_scope", "hedge_scope in ('content', 'attribution')");
                    table.CheckConstraint("ck_claims_origin_confidence", "origin_confidence between 0 and 1");
                    table.CheckConstraint("ck_claims_origin_kind", "origin_kind in ('curated', 'extracted', 'imported')");
                    table.CheckConstraint("ck_claims_own_voice", "(attribution = 'own_voice') = (act is null) and (attribution <> 'own_voice' or depth = 1)");
                    table.CheckConstraint("ck_claims_quote_words", "array_length(regexp_split_to_array(btrim(quote), '\\s+'), 1) <= 12");
                    table.CheckConstraint("ck_claims_retracted", "(status = 'retracted') = (retracted_at is not null)");
                    table.CheckConstraint("ck_claims_said_order", "said_from <= said_to and (said_on is not null or (said_from is null and said_to is null))");
                    table.CheckConstraint("ck_claims_stance", "stance in ('supports', 'denies', 'questions', 'reports')");
                    table.CheckConstraint("ck_claims_status", "status in ('draft', 'published', 'rejected', 'retracted')");
                    table.CheckConstraint("ck_claims_version", "version > 0");
                    table.ForeignKey(
                        name: "fk_claims_article_sections_section_id",
                        column: x => x.section_id,
                        principalTable: "article_sections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_claims_articles_article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_claims_propositions_proposition_id",
                        column: x => x.proposition_id,
                        principalTable: "propositions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reanchoring_texts",
                columns: table => new
                {
                    reanchoring_id = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reanchoring_texts", x => x.reanchoring_id);
                    table.CheckConstraint("ck_reanchoring_texts_content_length", "char_length(content) between 1 and 4194304");
                    table.ForeignKey(
                        name: "fk_reanchoring_texts_reanchorings_reanchoring_id",
                        column: x => x.reanchoring_id,
                        principalTable: "reanchorings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "claim_claimants",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_claimants", x => new { x.claim_id, x.position });
                    table.CheckConstraint("ck_claim_claimants_lead_first", "(role = 'lead') = (position = 1)");
                    table.CheckConstraint("ck_claim_claimants_position", "position > 0");
                    table.CheckConstraint("ck_claim_claimants_role", "role in ('lead', 'joint', 'alternative')");
                    table.ForeignKey(
                        name: "fk_claim_claimants_actors_actor_id",
                        column: x => x.actor_id,
                        principalTable: "actors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_claim_claimants_claims_claim_id",
                        column: x => x.claim_id,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "claim_evidence",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    paragraph = table.Column<int>(type: "integer", nullable: true),
                    start = table.Column<int>(type: "integer", nullable: false),
                    end = table.Column<int>(type: "integer", nullable: false),
                    start_utf16 = table.Column<int>(type: "integer", nullable: true),
                    end_utf16 = table.Column<int>(type: "integer", nullable: true),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    anchor_status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_evidence", x => new { x.claim_id, x.position });
                    table.CheckConstraint("ck_claim_evidence_anchor_status", "anchor_status in ('unverified', 'verified', 'moved', 'drifted', 'lost')");
                    table.CheckConstraint("ck_claim_evidence_offsets", "0 <= \"start\" and \"start\" < \"end\" and \"start\" <= start_utf16 and \"end\" <= end_utf16 and start_utf16 < end_utf16");
                    table.CheckConstraint("ck_claim_evidence_paragraph", "paragraph > 0");
                    table.CheckConstraint("ck_claim_evidence_position", "position > 0");
                    table.CheckConstraint("ck_claim_evidence_role", "role in ('content', 'source', 'cue')");
                    table.CheckConstraint("ck_claim_evidence_sha256", "sha256 ~ '^[0-9a-f]{64}$'");
                    table.CheckConstraint("ck_claim_evidence_verified", "anchor_status <> 'verified' or num_nulls(paragraph, start_utf16, end_utf16) = 0");
                    table.ForeignKey(
                        name: "fk_claim_evidence_claims_claim_id",
                        column: x => x.claim_id,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "claim_figures",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    measure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    qualifier = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<decimal>(type: "numeric", nullable: true),
                    lower = table.Column<decimal>(type: "numeric", nullable: true),
                    upper = table.Column<decimal>(type: "numeric", nullable: true),
                    date_from = table.Column<DateOnly>(type: "date", nullable: true),
                    date = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    date_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_figures", x => new { x.claim_id, x.position });
                    table.CheckConstraint("ck_claim_figures_amount_or_date", "(date is null) <> (value is null and lower is null and upper is null)");
                    table.CheckConstraint("ck_claim_figures_between", "qualifier <> 'between' or (value is null and lower is not null and upper is not null)");
                    table.CheckConstraint("ck_claim_figures_bounds", "lower <= upper");
                    table.CheckConstraint("ck_claim_figures_date_order", "date_from <= date_to and (date is not null or (date_from is null and date_to is null))");
                    table.CheckConstraint("ck_claim_figures_position", "position > 0");
                    table.CheckConstraint("ck_claim_figures_qualifier", "qualifier in ('exact', 'about', 'almost', 'more_than', 'at_least', 'less_than', 'at_most', 'between')");
                    table.ForeignKey(
                        name: "fk_claim_figures_claims_claim_id",
                        column: x => x.claim_id,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_claim_figures_measures_measure_id",
                        column: x => x.measure_id,
                        principalTable: "measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "claim_hops",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cue = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    stance = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_hops", x => new { x.claim_id, x.position });
                    table.CheckConstraint("ck_claim_hops_position", "position > 0");
                    table.CheckConstraint("ck_claim_hops_stance", "stance in ('supports', 'denies', 'questions', 'reports')");
                    table.ForeignKey(
                        name: "fk_claim_hops_actors_actor_id",
                        column: x => x.actor_id,
                        principalTable: "actors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_claim_hops_articles_article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_claim_hops_claims_claim_id",
                        column: x => x.claim_id,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "claim_relations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seeded = table.Column<bool>(type: "boolean", nullable: false),
                    retracted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    shown = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true),
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    from_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    strength = table.Column<string>(type: "text", nullable: false),
                    basis = table.Column<string>(type: "text", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_relations", x => x.id);
                    table.CheckConstraint("ck_claim_relations_basis", "basis in ('content', 'stance', 'figure', 'date', 'framing', 'time', 'scope')");
                    table.CheckConstraint("ck_claim_relations_ends", "from_id <> to_id");
                    table.CheckConstraint("ck_claim_relations_kind", "kind in ('contradicts', 'corroborates', 'refines', 'responds_to', 'equivalent')");
                    table.CheckConstraint("ck_claim_relations_state", "state in ('suggested', 'confirmed', 'rejected')");
                    table.CheckConstraint("ck_claim_relations_strength", "strength in ('hard', 'soft')");
                    table.ForeignKey(
                        name: "fk_claim_relations_claims_from_id",
                        column: x => x.from_id,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_claim_relations_claims_to_id",
                        column: x => x.to_id,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "claim_search",
                columns: table => new
                {
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    document = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_search", x => x.claim_id);
                    table.ForeignKey(
                        name: "fk_claim_search_claims_claim_id",
                        column: x => x.claim_id,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reanchoring_spans",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    reanchoring_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    evidence_position = table.Column<int>(type: "integer", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    old_start = table.Column<int>(type: "integer", nullable: false),
                    old_end = table.Column<int>(type: "integer", nullable: false),
                    old_paragraph = table.Column<int>(type: "integer", nullable: true),
                    old_sha256 = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    similarity = table.Column<double>(type: "double precision", nullable: true),
                    start = table.Column<int>(type: "integer", nullable: true),
                    end = table.Column<int>(type: "integer", nullable: true),
                    start_utf16 = table.Column<int>(type: "integer", nullable: true),
                    end_utf16 = table.Column<int>(type: "integer", nullable: true),
                    paragraph = table.Column<int>(type: "integer", nullable: true),
                    sha256 = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reanchoring_spans", x => new { x.reanchoring_id, x.position });
                    table.CheckConstraint("ck_reanchoring_spans_lost", "(status = 'lost') = (\"start\" is null) and num_nulls(\"start\", \"end\", start_utf16, end_utf16, paragraph, sha256, similarity) in (0, 7)");
                    table.CheckConstraint("ck_reanchoring_spans_offsets", "0 <= \"start\" and \"start\" < \"end\" and \"start\" <= start_utf16 and \"end\" <= end_utf16 and start_utf16 < end_utf16");
                    table.CheckConstraint("ck_reanchoring_spans_position", "position > 0");
                    table.CheckConstraint("ck_reanchoring_spans_role", "role in ('content', 'source', 'cue')");
                    table.CheckConstraint("ck_reanchoring_spans_sha256", "sha256 ~ '^[0-9a-f]{64}$'");
                    table.CheckConstraint("ck_reanchoring_spans_similarity", "similarity > 0 and similarity <= 1");
                    table.CheckConstraint("ck_reanchoring_spans_status", "status in ('unverified', 'verified', 'moved', 'drifted', 'lost')");
                    table.ForeignKey(
                        name: "fk_reanchoring_spans_claims_claim_id",
                        column: x => x.claim_id,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reanchoring_spans_reanchorings_reanchoring_id",
                        column: x => x.reanchoring_id,
                        principalTable: "reanchorings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    status = table.Column<string>(type: "text", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: true),
                    outlet_id = table.Column<Guid>(type: "uuid", nullable: true),
                    rating = table.Column<string>(type: "text", nullable: false),
                    original_rating = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    summary = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: true),
                    reviewed_from = table.Column<DateOnly>(type: "date", nullable: true),
                    reviewed_on = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    reviewed_to = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seeded = table.Column<bool>(type: "boolean", nullable: false),
                    retracted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reviews", x => x.id);
                    table.CheckConstraint("ck_reviews_by_somebody", "author_id is not null or outlet_id is not null");
                    table.CheckConstraint("ck_reviews_rating", "rating in ('true', 'mostly_true', 'mixed', 'mostly_false', 'false', 'misleading', 'outdated', 'unverifiable', 'other')");
                    table.CheckConstraint("ck_reviews_retracted", "(status = 'retracted') = (retracted_at is not null)");
                    table.CheckConstraint("ck_reviews_reviewed_order", "reviewed_from <= reviewed_to and (reviewed_on is not null or (reviewed_from is null and reviewed_to is null))");
                    table.CheckConstraint("ck_reviews_status", "status in ('draft', 'published', 'rejected', 'retracted')");
                    table.CheckConstraint("ck_reviews_url", "url ~ '^https?://(([a-z0-9._-]|%[0-9A-Fa-f]{2})+|\\[[0-9a-f:.]+\\])(:[1-9][0-9]{0,4})?([/?#]([A-Za-z0-9._~!$&\\x27()*+,;=:@/?#-]|%[0-9A-Fa-f]{2})*)?$'");
                    table.CheckConstraint("ck_reviews_version", "version > 0");
                    table.ForeignKey(
                        name: "fk_reviews_actors_author_id",
                        column: x => x.author_id,
                        principalTable: "actors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reviews_claims_claim_id",
                        column: x => x.claim_id,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reviews_outlets_outlet_id",
                        column: x => x.outlet_id,
                        principalTable: "outlets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_actor_roles_organisation_id",
                table: "actor_roles",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_actors_merged_into_id",
                table: "actors",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_actors_name_id",
                table: "actors",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_actors_shown",
                table: "actors",
                column: "shown",
                filter: "not shown");

            migrationBuilder.CreateIndex(
                name: "ix_actors_slug",
                table: "actors",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_api_keys_prefix",
                table: "api_keys",
                column: "prefix",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_article_authors_actor_id_article_id",
                table: "article_authors",
                columns: new[] { "actor_id", "article_id" });

            migrationBuilder.CreateIndex(
                name: "ix_article_sections_article_id_key",
                table: "article_sections",
                columns: new[] { "article_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_article_sections_author_id",
                table: "article_sections",
                column: "author_id");

            migrationBuilder.CreateIndex(
                name: "ix_articles_first_published_by_id",
                table: "articles",
                column: "first_published_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_articles_outlet_id",
                table: "articles",
                column: "outlet_id");

            migrationBuilder.CreateIndex(
                name: "ix_articles_shown",
                table: "articles",
                column: "shown",
                filter: "not shown");

            migrationBuilder.CreateIndex(
                name: "ix_articles_slug",
                table: "articles",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_change_sets_at",
                table: "change_sets",
                column: "at",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_changes_entity_id_entity_version",
                table: "changes",
                columns: new[] { "entity_id", "entity_version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_claim_claimants_actor_id_claim_id",
                table: "claim_claimants",
                columns: new[] { "actor_id", "claim_id" });

            migrationBuilder.CreateIndex(
                name: "ix_claim_figures_measure_id_claim_id",
                table: "claim_figures",
                columns: new[] { "measure_id", "claim_id" });

            migrationBuilder.CreateIndex(
                name: "ix_claim_hops_actor_id_claim_id",
                table: "claim_hops",
                columns: new[] { "actor_id", "claim_id" });

            migrationBuilder.CreateIndex(
                name: "ix_claim_hops_article_id",
                table: "claim_hops",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "ix_claim_relations_from_id",
                table: "claim_relations",
                column: "from_id");

            migrationBuilder.CreateIndex(
                name: "ix_claim_relations_key",
                table: "claim_relations",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_claim_relations_shown",
                table: "claim_relations",
                column: "shown",
                filter: "not shown");

            migrationBuilder.CreateIndex(
                name: "ix_claim_relations_to_id",
                table: "claim_relations",
                column: "to_id");

            migrationBuilder.CreateIndex(
                name: "ix_claim_search_document",
                table: "claim_search",
                column: "document")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_claims_article_id_key",
                table: "claims",
                columns: new[] { "article_id", "key" });

            migrationBuilder.CreateIndex(
                name: "ix_claims_created_at_id",
                table: "claims",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_claims_key",
                table: "claims",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_claims_proposition_id_stance",
                table: "claims",
                columns: new[] { "proposition_id", "stance" });

            migrationBuilder.CreateIndex(
                name: "ix_claims_section_id",
                table: "claims",
                column: "section_id");

            migrationBuilder.CreateIndex(
                name: "ix_claims_stance_key",
                table: "claims",
                columns: new[] { "stance", "key" });

            migrationBuilder.CreateIndex(
                name: "ix_claims_updated_at_id",
                table: "claims",
                columns: new[] { "updated_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_idempotent_answers_created_at",
                table: "idempotent_answers",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_imports_state",
                table: "imports",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_imports_tool",
                table: "imports",
                column: "tool");

            migrationBuilder.CreateIndex(
                name: "ix_measures_name_id",
                table: "measures",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_measures_shown",
                table: "measures",
                column: "shown",
                filter: "not shown");

            migrationBuilder.CreateIndex(
                name: "ix_measures_slug",
                table: "measures",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_named_search_document",
                table: "named_search",
                column: "document")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_outlets_name_id",
                table: "outlets",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_outlets_shown",
                table: "outlets",
                column: "shown",
                filter: "not shown");

            migrationBuilder.CreateIndex(
                name: "ix_outlets_slug",
                table: "outlets",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposition_relations_from_id",
                table: "proposition_relations",
                column: "from_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposition_relations_key",
                table: "proposition_relations",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposition_relations_shown",
                table: "proposition_relations",
                column: "shown",
                filter: "not shown");

            migrationBuilder.CreateIndex(
                name: "ix_proposition_relations_to_id",
                table: "proposition_relations",
                column: "to_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposition_topics_topic_id_proposition_id",
                table: "proposition_topics",
                columns: new[] { "topic_id", "proposition_id" });

            migrationBuilder.CreateIndex(
                name: "ix_propositions_merged_into_id",
                table: "propositions",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_propositions_shown",
                table: "propositions",
                column: "shown",
                filter: "not shown");

            migrationBuilder.CreateIndex(
                name: "ix_propositions_slug",
                table: "propositions",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reanchoring_spans_claim_id",
                table: "reanchoring_spans",
                column: "claim_id");

            migrationBuilder.CreateIndex(
                name: "ix_reanchorings_article_id_text_sha256",
                table: "reanchorings",
                columns: new[] { "article_id", "text_sha256" },
                unique: true,
                filter: "state = 'proposed'");

            migrationBuilder.CreateIndex(
                name: "ix_reanchorings_created_at_id",
                table: "reanchorings",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_reviews_author_id",
                table: "reviews",
                column: "author_id");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_claim_id",
                table: "reviews",
                column: "claim_id");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_key",
                table: "reviews",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reviews_outlet_id",
                table: "reviews",
                column: "outlet_id");

            migrationBuilder.CreateIndex(
                name: "ix_search_words_word",
                table: "search_words",
                column: "word")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_topics_lineage",
                table: "topics",
                column: "lineage")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_topics_name_id",
                table: "topics",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_topics_parent_id",
                table: "topics",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_topics_shown",
                table: "topics",
                column: "shown",
                filter: "not shown");

            migrationBuilder.CreateIndex(
                name: "ix_topics_slug",
                table: "topics",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_created_at",
                table: "webhook_deliveries",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_version_position",
                table: "webhook_deliveries",
                columns: new[] { "version", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_webhook_id_entity_id_number",
                table: "webhook_deliveries",
                columns: new[] { "webhook_id", "entity_id", "number" },
                filter: "state = 'pending'");

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_webhook_id_number",
                table: "webhook_deliveries",
                columns: new[] { "webhook_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_webhook_id_version_position",
                table: "webhook_deliveries",
                columns: new[] { "webhook_id", "version", "position" },
                unique: true);
        }

        /// <summary>There is nothing below the first schema.</summary>
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("The schema begins here. To get rid of it, drop the database.");
    }
}
