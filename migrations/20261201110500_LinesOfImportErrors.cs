using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JapanRussia.Migrations
{
    /// <inheritdoc />
    public partial class LinesOfImportErrors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // rows are counted from here on; what was kept before has the line as its row
            migrationBuilder.Sql("alter table import_errors add column line bigint;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("alter table import_errors drop column line;");
        }
    }
}
