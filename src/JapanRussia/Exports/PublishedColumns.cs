namespace JapanRussia.Exports;

/// <summary>
/// What may be published: these tables with these columns, in this order. What is not named here stays inside. A table comes
/// after those that it refers to, which is the order in which they can be filled.
/// </summary>
internal static class PublishedColumns
{
    internal static readonly IReadOnlyList<(string Table, string[] Columns)> All =
    [
        Name(
            "actors",
            """
            id slug name kind naming country wikidata_id description version created_at updated_at
            seeded retracted_at merged_into_id
            """
        ),
        Name("actor_aliases", "actor_id position name language"),
        Name(
            "actor_roles",
            """
            actor_id position title organisation_id during during_from during_to
            """
        ),
        Name(
            "measures",
            """
            id slug name definition kind unit version created_at updated_at seeded retracted_at
            """
        ),
        Name(
            "outlets",
            """
            id slug name kind country homepage wikidata_id version created_at updated_at seeded
            retracted_at
            """
        ),
        Name(
            "articles",
            """
            id slug title title_basis outlet_id outlet_basis first_published_by_id published_on
            published_from published_to published_basis language dateline url held note text_sha256
            text_characters text_verified_on version created_at updated_at seeded retracted_at
            """
        ),
        Name("article_authors", "article_id position actor_id basis affiliation"),
        Name("article_sections", "id article_id key position kind paragraphs author_id label"),
        Name(
            "propositions",
            """
            id slug text kind checkable version created_at updated_at seeded retracted_at
            merged_into_id
            """
        ),
        Name(
            "claims",
            """
            id key status article_id section_id proposition_id stance certainty hedge_scope
            attribution act cue quote depth said_on said_from said_to about about_from about_to
            condition note origin_kind origin_tool origin_confidence version created_at updated_at
            seeded retracted_at
            """
        ),
        Name("claim_claimants", "claim_id position actor_id role"),
        Name(
            "claim_evidence",
            """
            claim_id position role paragraph start end start_utf16 end_utf16 sha256 anchor_status
            """
        ),
        Name(
            "claim_figures",
            """
            claim_id position measure_id qualifier value lower upper date date_from date_to
            """
        ),
        Name("claim_hops", "claim_id position actor_id article_id cue stance"),
        Name(
            "claim_relations",
            """
            id key from_id to_id kind strength basis why state version created_at updated_at seeded
            retracted_at
            """
        ),
        Name(
            "proposition_relations",
            """
            id key from_id to_id kind strength basis why state version created_at updated_at seeded
            retracted_at
            """
        ),
        Name(
            "reviews",
            """
            id key status claim_id author_id outlet_id rating original_rating url reviewed_on
            reviewed_from reviewed_to summary language version created_at updated_at seeded
            retracted_at
            """
        ),
        Name(
            "topics",
            """
            id slug name scope parent_id lineage version created_at updated_at seeded retracted_at
            """
        ),
        Name("proposition_topics", "proposition_id position topic_id"),
        Name("topic_aliases", "topic_id position name language"),
    ];

    private static (string, string[]) Name(string table, string columns) =>
        (table, columns.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
