using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JapanRussia.Migrations
{
    /// <summary>Paragraph and UTF-16 offsets of a span are null until somebody says them or the text does.</summary>
    public partial class EvidenceIsNotGuessed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<int>(
                name: "old_paragraph",
                table: "reanchoring_spans",
                type: "integer",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "start_utf16",
                table: "claim_evidence",
                type: "integer",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "paragraph",
                table: "claim_evidence",
                type: "integer",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "end_utf16",
                table: "claim_evidence",
                type: "integer",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AddCheckConstraint(
                name: "ck_claim_evidence_verified",
                table: "claim_evidence",
                sql: "anchor_status <> 'verified' or num_nulls(paragraph, start_utf16, end_utf16) = 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            // what is not known was guessed before
            migrationBuilder.Sql(
                """
                alter table claim_evidence drop constraint ck_claim_evidence_verified;
                do $guess$ begin
                    if exists (select from claim_evidence where num_nulls(paragraph, start_utf16, end_utf16) > 0)
                            or exists (select from reanchoring_spans where old_paragraph is null) then
                        insert into change_sets (version, at, by_subject, by_name, why)
                            select version, at, 'migration', 'Migration', 'What was not known of spans is guessed.' from begin_change(now());
                        update claim_evidence set paragraph = coalesce(paragraph, 1), start_utf16 = coalesce(start_utf16, start), end_utf16 = coalesce(end_utf16, "end")
                            where num_nulls(paragraph, start_utf16, end_utf16) > 0;
                        update reanchoring_spans set old_paragraph = 1 where old_paragraph is null;
                    end if;
                end $guess$;
                alter table claim_evidence alter column paragraph set not null, alter column start_utf16 set not null, alter column end_utf16 set not null;
                alter table reanchoring_spans alter column old_paragraph set not null;
                """
            );
    }
}
