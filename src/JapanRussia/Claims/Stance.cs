using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Claims;

[Vocabulary(
    "stances",
    "How the claimant, or an intermediary, stands to the proposition. Polarity lives here only: propositions are worded positively.",
    "RumourEval SDQC"
)]
public enum Stance
{
    [Term(
        "Holds that it is so; of a policy: wants it done.",
        "RumourEval SDQC: support",
        "FNC-1: agree",
        "SemEval-2016 Task 6: FAVOR"
    )]
    Supports,

    [Term(
        "Holds that it is not so; of a policy: opposes it.",
        "RumourEval SDQC: deny",
        "FNC-1: disagree",
        "SemEval-2016 Task 6: AGAINST"
    )]
    Denies,

    [Term(
        "Asks whether it is so and leaves it open.",
        "RumourEval SDQC: query",
        "FNC-1: discuss",
        "SemEval-2016 Task 6: NONE"
    )]
    Questions,

    [Term(
        "Passes it on without a commitment of their own.",
        "RumourEval SDQC: comment",
        "FNC-1: discuss",
        "SemEval-2016 Task 6: NONE"
    )]
    Reports,
}

[Vocabulary(
    "certainties",
    "How sure the claimant is of what they support or deny.",
    "FactBank factuality"
)]
public enum Certainty
{
    [Term("Said without a hedge.", "FactBank: CT")]
    Certain,

    [Term("Said as likely: probably, almost certainly, seems.", "FactBank: PR")]
    Probable,

    [Term("Said as possible: may, might, could, it is not clear that.", "FactBank: PS")]
    Possible,

    [Term("The source does not let one tell.", "FactBank: U")]
    Unspecified,
}

[Vocabulary("hedge_scopes", "What a hedge in the text weakens.")]
public enum HedgeScope
{
    [Term("What is claimed: \"it is likely that P\".")]
    Content,

    [Term("Who claims it: \"he likely understands that P\".")]
    Attribution,
}

[Vocabulary(
    "attributions",
    "In whose words the article gives the claim.",
    "PARC3 attribution; DirectQuote"
)]
public enum Attribution
{
    [Term("The article's (or comment's) own author asserts it.")]
    OwnVoice,

    [Term("The claimant's own words, quoted.", "PARC3: direct")]
    Direct,

    [Term("The claimant's content in the reporter's words.", "PARC3: indirect")]
    Indirect,

    [Term("Partly quoted, partly in the reporter's words.", "PARC3: mixed")]
    Mixed,
}

[Vocabulary("acts", "By what the claimant is reported to hold it.", "PARC3 attribution types")]
public enum Act
{
    [Term("Said or written.", "PARC3: assertion")]
    Speech,

    [Term("Thought, known, seen as.", "PARC3: belief")]
    Belief,

    [Term("Wanted, planned, hoped for.", "PARC3: eventuality")]
    Intention,

    [Term("Shown by what was done.")]
    Conduct,
}
