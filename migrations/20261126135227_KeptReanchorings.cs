using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JapanRussia.Migrations;

/// <summary>Proposals keep what they were; the texts that they propose do not, for they are to be gone when a proposal is decided.</summary>
public partial class KeptReanchorings : Migration
{
    private static readonly string[] Tables = ["reanchorings", "reanchoring_spans"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
            migrationBuilder.Sql($"do $keep$ begin perform keep_history('{table}'); end $keep$;");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
            migrationBuilder.Sql(
                $"""
                drop view as_of.{table};
                drop trigger {table}_history on {table};
                drop function history.{table}();
                drop table history.{table};
                alter table {table} drop column since;
                """
            );
        // words that are older know neither
        migrationBuilder.Sql(
            """
            delete from changes where kind = 'reanchoring';
            update changes set action = 'revised' where action = 'anchored';
            """
        );
    }
}
