using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JapanRussia.Migrations;

/// <summary>Whether readers may be told of a change of a claim.</summary>
public partial class ClaimsThatWereShown : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            -- whether readers saw the claim as that version of the data set left it, or were told that it was withdrawn
            create function claim_was_shown(claim uuid, version bigint) returns boolean language sql stable as $$
                select exists (
                    select from public.claims c where c.id = claim and c.since <= version and c.status in ('published', 'retracted')
                    union all
                    select from history.claims c where c.id = claim and c.since <= version and c.until > version and c.status in ('published', 'retracted'))
            $$;
            """
        );

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("drop function claim_was_shown;");
}
