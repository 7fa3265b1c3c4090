using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JapanRussia.Migrations;

/// <summary>Whoever reads as of a version sees no change that was made after it.</summary>
public partial class ChangesAsOf : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            create view as_of.change_sets as select * from public.change_sets where version <= public.as_of_version();
            create view as_of.changes as select * from public.changes where version <= public.as_of_version();
            """
        );

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("drop view as_of.changes, as_of.change_sets;");
}
