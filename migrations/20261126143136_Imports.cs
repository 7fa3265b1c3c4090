using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JapanRussia.Migrations
{
    /// <inheritdoc />
    public partial class Imports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "import_errors",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    row = table.Column<long>(type: "bigint", nullable: false),
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

            migrationBuilder.CreateIndex(
                name: "ix_imports_state",
                table: "imports",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_imports_tool",
                table: "imports",
                column: "tool");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "import_errors");

            migrationBuilder.DropTable(
                name: "imports");
        }
    }
}
