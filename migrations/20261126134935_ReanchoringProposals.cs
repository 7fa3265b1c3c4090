using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JapanRussia.Migrations
{
    /// <inheritdoc />
    public partial class ReanchoringProposals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_changes_action",
                table: "changes");

            migrationBuilder.DropCheckConstraint(
                name: "ck_changes_kind",
                table: "changes");

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
                    old_paragraph = table.Column<int>(type: "integer", nullable: false),
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

            migrationBuilder.AddCheckConstraint(
                name: "ck_changes_action",
                table: "changes",
                sql: "action in ('recorded', 'revised', 'published', 'rejected', 'confirmed', 'retracted', 'restored', 'merged', 'unmerged', 'anchored')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_changes_kind",
                table: "changes",
                sql: "kind in ('outlet', 'actor', 'topic', 'measure', 'article', 'proposition', 'claim', 'claim_relation', 'proposition_relation', 'review', 'reanchoring')");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "reanchoring_spans");

            migrationBuilder.DropTable(
                name: "reanchoring_texts");

            migrationBuilder.DropTable(
                name: "reanchorings");

            migrationBuilder.DropCheckConstraint(
                name: "ck_changes_action",
                table: "changes");

            migrationBuilder.DropCheckConstraint(
                name: "ck_changes_kind",
                table: "changes");

            migrationBuilder.AddCheckConstraint(
                name: "ck_changes_action",
                table: "changes",
                sql: "action in ('recorded', 'revised', 'published', 'rejected', 'confirmed', 'retracted', 'restored', 'merged', 'unmerged')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_changes_kind",
                table: "changes",
                sql: "kind in ('outlet', 'actor', 'topic', 'measure', 'article', 'proposition', 'claim', 'claim_relation', 'proposition_relation', 'review')");
        }
    }
}
