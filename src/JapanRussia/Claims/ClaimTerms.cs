using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Claims;

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
