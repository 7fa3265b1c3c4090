using System;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace JapanRussia.Migrations;

/// <summary>
/// What EF Core has no words for: each object is a file below Sql/. The order is that of creation, since PostgreSQL
/// checks that what a function uses exists.
/// </summary>
[DbContext(typeof(ClaimsDb))]
[Migration("20261201140921_SqlObjects")]
public sealed class SqlObjects : Migration
{
    private static readonly string[] Files =
    [
        // what must hold whoever writes
        "columns/claim_hops_previous",
        "constraints/fk_claim_hops_contiguous",
        "constraints/uq_proposition_topics_topic",
        "constraints/uq_article_authors_actor",
        "constraints/uq_claim_claimants_actor",
        "constraints/uq_articles_text_sha256",
        "constraints/uq_claim_relations_tie",
        "constraints/uq_proposition_relations_tie",
        // each claim has the date of its article
        "functions/copy_published_from",
        "triggers/claims_published_from",
        "functions/spread_published_from",
        "triggers/articles_published_from",
        // orders of pages by dates that can be unknown
        "indexes/ix_claims_published_first",
        "indexes/ix_claims_published_last",
        "indexes/ix_claims_said_first",
        "indexes/ix_claims_said_last",
        "indexes/ix_claims_about_first",
        "indexes/ix_claims_about_last",
        "indexes/ix_articles_published_first",
        "indexes/ix_articles_published_last",
        "rows/dataset",
        // from texts to documents, and from questions to queries
        "search/claims_english",
        "functions/search_parts",
        "functions/search_text",
        "functions/search_small",
        "functions/search_name",
        "functions/search_document",
        "aggregates/search_documents",
        "functions/search_wording",
        "functions/search_phrase",
        "functions/search_understood",
        "functions/search_query",
        "functions/search_marks",
        "functions/refresh_search",
        // what readers do not see
        "functions/hidden_things",
        "functions/hidden_named_by",
        "functions/claim_is_published",
        "functions/search_corrected",
        // every table of data keeps its old rows, and can be read as it was
        "schemas/history",
        "schemas/as_of",
        "functions/current_change",
        "functions/as_of_version",
        "functions/begin_change",
        "functions/keep_history",
        "history/kept_tables",
        "indexes/ix_history_claims_article_id",
        "indexes/ix_history_claims_proposition_id",
        "indexes/ix_history_claim_claimants_actor_id",
        "indexes/ix_history_claim_hops_actor_id",
        "views/as_of_dataset",
        "views/as_of_change_sets",
        "views/as_of_changes",
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var file in Files)
            migrationBuilder.Sql(SqlFile.Read(file));
    }

    /// <summary>There is nothing below the first schema.</summary>
    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("The schema begins here. To get rid of it, drop the database.");
}
