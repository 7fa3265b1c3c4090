using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Drafts;

[Vocabulary("draft_warnings", "What a reviewer should look at before publishing a draft.")]
public enum DraftWarning
{
    [Term("A span has not been compared with the text.")]
    UnverifiedSpan,

    [Term("The last comparison did not find a span's words where they should stand.")]
    DisplacedSpan,

    [Term("Somebody is reported, and no span names them.")]
    NoSourceSpan,

    [Term("There is a cue, and no span shows where it stands.")]
    NoCueSpan,

    [Term("The program that drew it was not sure: its confidence is below one half.")]
    LowConfidence,
}

[Vocabulary("likeness_reasons", "Why two claims of one article may be one claim recorded twice.")]
public enum LikenessReason
{
    [Term("The same claimant has the same stance to the same proposition.")]
    SameClaim,

    [Term("They are of the same proposition.")]
    SameProposition,

    [Term("Their contents share letters of the text.")]
    OverlappingSpan,

    [Term("Their propositions are worded much alike; no more than a hint.")]
    SimilarProposition,
}
