using JapanRussia.Values.Vocabularies;

namespace JapanRussia;

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
