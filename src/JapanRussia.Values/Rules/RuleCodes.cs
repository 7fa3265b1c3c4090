namespace JapanRussia.Values.Rules;

/// <summary>The code of every rule that a <see cref="RuleViolation"/> can name: a client may branch on them all.</summary>
/// <remarks>A test compares the list with the code. To remove or rename a code breaks clients.</remarks>
public static class RuleCodes
{
    /// <summary>A constraint of the database refused what no rule had; the detail names it.</summary>
    public const string Constraint = "constraint_broken";

    /// <summary>The last comparison with the text did not find a span where it says.</summary>
    public const string DisplacedSpan = "displaced_span";

    /// <summary>Others point at what would be withdrawn.</summary>
    public const string StillUsed = "still_used";

    /// <summary>What would come back names what was withdrawn.</summary>
    public const string NamesWithdrawn = "names_withdrawn";

    public static IReadOnlyList<string> All { get; } =
    [
        "act_of_attribution",
        "already_merged",
        "article_held",
        "author_twice",
        "between_fixed",
        "claim_not_published",
        "claim_status",
        "claimant_lead",
        "claimant_twice",
        Constraint,
        "delivery_pending",
        DisplacedSpan,
        "evidence_content",
        "evidence_offsets",
        "figure_amount_or_date",
        "figure_between",
        "figure_bounds",
        "invalid_address",
        "invalid_partial_date",
        "key_expired",
        "key_fixed",
        "key_taken",
        "measure_in_use",
        "measure_unit",
        "merge_into_itself",
        "merge_into_merged",
        NamesWithdrawn,
        "not_merged",
        "own_voice_via",
        "proposition_length",
        "quote_too_long",
        "reanchoring_decided",
        "reanchoring_stale",
        "relation_state",
        "relation_to_itself",
        "relation_twice",
        "review_by_nobody",
        "review_status",
        "section_in_use",
        "section_key_twice",
        "slug_fixed",
        "slug_taken",
        StillUsed,
        "text_attached",
        "text_differs",
        "topic_cycle",
        "topic_too_deep",
        "via_too_long",
        "webhook_state",
        "webhooks_many",
    ];
}
