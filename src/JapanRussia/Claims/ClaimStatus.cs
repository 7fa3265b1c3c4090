using JapanRussia.Vocabularies;

namespace JapanRussia.Claims;

[Vocabulary(
    "statuses",
    "Where something stands between recording and withdrawal: a claim, a review, a relation, or something with a slug."
)]
public enum ClaimStatus
{
    [Term("Recorded, not yet reviewed; shown to editors only.")]
    Draft,

    [Term("Reviewed and shown to everybody.")]
    Published,

    [Term("Turned down, or withdrawn before it was published.")]
    Rejected,

    [Term("Was published and has been withdrawn.")]
    Retracted,
}

[Vocabulary("origins", "How a claim came into the database.", "PROV wasGeneratedBy")]
public enum OriginKind
{
    [Term("Drawn and checked by people who read the article.")]
    Curated,

    [Term("Drawn by a program from the article's text.")]
    Extracted,

    [Term("Taken over from another data set.")]
    Imported,
}

[Vocabulary("claimant_roles", "How an actor belongs to a claim's claimants.")]
public enum ClaimantRole
{
    [Term("The claimant.")]
    Lead,

    [Term("Makes the claim together with the lead claimant.")]
    Joint,

    [Term("Another reading of the text would take this actor as the claimant.")]
    Alternative,
}

[Vocabulary(
    "evidence_roles",
    "What a span of the article's text shows.",
    "PARC3 attribution spans; W3C Web Annotation"
)]
public enum EvidenceRole
{
    [Term("The least contiguous stretch that holds what is claimed.", "PARC3: content")]
    Content,

    [Term("Names the claimant.", "PARC3: source")]
    Source,

    [Term("The reporting words.", "PARC3: cue")]
    Cue,
}

[Vocabulary("anchor_statuses", "What the last comparison of a span with the text found.")]
public enum AnchorStatus
{
    [Term("Not compared yet.")]
    Unverified,

    [Term("The text at these offsets has this hash; paragraph and UTF-16 offsets follow from it.")]
    Verified,

    [Term("The same words stand elsewhere in the text now.")]
    Moved,

    [Term("Words much like these stand near by.")]
    Drifted,

    [Term("Nothing like these words was found.")]
    Lost,
}
