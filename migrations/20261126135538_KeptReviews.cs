using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JapanRussia.Migrations;

/// <summary>What reviews were is kept, as of every other table of data.</summary>
public partial class KeptReviews : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("do $keep$ begin perform keep_history('reviews'); end $keep$;");

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            drop view as_of.reviews;
            drop trigger reviews_history on reviews;
            drop function history.reviews;
            drop table history.reviews;
            alter table reviews drop column since;
            """
        );
}
