using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JapanRussia.Migrations
{
    /// <inheritdoc />
    public partial class Reviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                    table.CheckConstraint("ck_reviews_url", "url ~ '^https?://[^ ]+$'");
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "reviews");
        }
    }
}
