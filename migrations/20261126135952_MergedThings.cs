using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JapanRussia.Migrations
{
    /// <inheritdoc />
    public partial class MergedThings : Migration
    {
        private static readonly string[] Tables = ["actors", "propositions"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "merged_into_id",
                table: "propositions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into_id",
                table: "actors",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_propositions_merged_into_id",
                table: "propositions",
                column: "merged_into_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_propositions_merged",
                table: "propositions",
                sql: "merged_into_id is null or (retracted_at is not null and merged_into_id <> id)");

            migrationBuilder.CreateIndex(
                name: "ix_actors_merged_into_id",
                table: "actors",
                column: "merged_into_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_actors_merged",
                table: "actors",
                sql: "merged_into_id is null or (retracted_at is not null and merged_into_id <> id)");

            migrationBuilder.AddForeignKey(
                name: "fk_actors_actors_merged_into_id",
                table: "actors",
                column: "merged_into_id",
                principalTable: "actors",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_propositions_propositions_merged_into_id",
                table: "propositions",
                column: "merged_into_id",
                principalTable: "propositions",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            foreach (var table in Tables)
                migrationBuilder.Sql($"do $keep$ begin perform keep_history('{table}'); end $keep$;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in Tables)
                migrationBuilder.Sql($"drop view as_of.{table};");

            migrationBuilder.DropForeignKey(
                name: "fk_actors_actors_merged_into_id",
                table: "actors");

            migrationBuilder.DropForeignKey(
                name: "fk_propositions_propositions_merged_into_id",
                table: "propositions");

            migrationBuilder.DropIndex(
                name: "ix_propositions_merged_into_id",
                table: "propositions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_propositions_merged",
                table: "propositions");

            migrationBuilder.DropIndex(
                name: "ix_actors_merged_into_id",
                table: "actors");

            migrationBuilder.DropCheckConstraint(
                name: "ck_actors_merged",
                table: "actors");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                table: "propositions");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                table: "actors");

            foreach (var table in Tables)
                migrationBuilder.Sql(
                    $"alter table history.{table} drop column merged_into_id; do $keep$ begin perform keep_history('{table}'); end $keep$;"
                );
        }
    }
}
