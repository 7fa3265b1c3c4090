using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JapanRussia.Migrations
{
    /// <inheritdoc />
    public partial class ClaimsAndTheirSources : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_actors", x => x.id);
                    table.CheckConstraint("ck_actors_country", "country ~ '^[A-Z]{2}$'");
                    table.CheckConstraint("ck_actors_kind", "kind in ('person', 'organisation', 'state', 'government_body', 'media', 'group')");
                    table.CheckConstraint("ck_actors_naming", "naming in ('named', 'described', 'anonymous', 'collective')");
                    table.CheckConstraint("ck_actors_slug", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'");
                    table.CheckConstraint("ck_actors_wikidata_id", "wikidata_id ~ '^Q[1-9][0-9]*$'");
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
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_propositions", x => x.id);
                    table.CheckConstraint("ck_propositions_kind", "kind in ('fact', 'cause', 'forecast', 'policy', 'evaluation')");
                    table.CheckConstraint("ck_propositions_slug", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'");
                    table.CheckConstraint("ck_propositions_text_length", "char_length(text) between 1 and 500");
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
                    paragraph = table.Column<int>(type: "integer", nullable: false),
                    start = table.Column<int>(type: "integer", nullable: false),
                    end = table.Column<int>(type: "integer", nullable: false),
                    start_utf16 = table.Column<int>(type: "integer", nullable: false),
                    end_utf16 = table.Column<int>(type: "integer", nullable: false),
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

            migrationBuilder.CreateIndex(
                name: "ix_actor_roles_organisation_id",
                table: "actor_roles",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_actors_name_id",
                table: "actors",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_actors_slug",
                table: "actors",
                column: "slug",
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
                name: "ix_articles_slug",
                table: "articles",
                column: "slug",
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
                name: "ix_claim_relations_to_id",
                table: "claim_relations",
                column: "to_id");

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
                name: "ix_measures_name_id",
                table: "measures",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_measures_slug",
                table: "measures",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outlets_name_id",
                table: "outlets",
                columns: new[] { "name", "id" });

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
                name: "ix_proposition_relations_to_id",
                table: "proposition_relations",
                column: "to_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposition_topics_topic_id_proposition_id",
                table: "proposition_topics",
                columns: new[] { "topic_id", "proposition_id" });

            migrationBuilder.CreateIndex(
                name: "ix_propositions_slug",
                table: "propositions",
                column: "slug",
                unique: true);

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
                name: "ix_topics_slug",
                table: "topics",
                column: "slug",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "actor_aliases");

            migrationBuilder.DropTable(
                name: "actor_roles");

            migrationBuilder.DropTable(
                name: "article_authors");

            migrationBuilder.DropTable(
                name: "article_texts");

            migrationBuilder.DropTable(
                name: "claim_claimants");

            migrationBuilder.DropTable(
                name: "claim_evidence");

            migrationBuilder.DropTable(
                name: "claim_figures");

            migrationBuilder.DropTable(
                name: "claim_hops");

            migrationBuilder.DropTable(
                name: "claim_relations");

            migrationBuilder.DropTable(
                name: "dataset");

            migrationBuilder.DropTable(
                name: "proposition_relations");

            migrationBuilder.DropTable(
                name: "proposition_topics");

            migrationBuilder.DropTable(
                name: "measures");

            migrationBuilder.DropTable(
                name: "claims");

            migrationBuilder.DropTable(
                name: "topics");

            migrationBuilder.DropTable(
                name: "article_sections");

            migrationBuilder.DropTable(
                name: "propositions");

            migrationBuilder.DropTable(
                name: "actors");

            migrationBuilder.DropTable(
                name: "articles");

            migrationBuilder.DropTable(
                name: "outlets");
        }
    }
}
