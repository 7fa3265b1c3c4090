using JapanRussia.Api.Claims;
using JapanRussia.Claims;
using JapanRussia.Drafts;
using JapanRussia.Values.Identities;

namespace JapanRussia.Api.Drafts;

/// <summary>A claim that waits to be published or turned down, with what a reviewer needs to decide.</summary>
/// <param name="Id">The claim's id.</param>
/// <param name="Version" example="1">The claim's version: send it with a decision.</param>
/// <param name="Claim">The claim.</param>
/// <param name="RecordedBy" example="import">Who recorded it, by the name that stays: a key, a person, a command; null for what is older than the history.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="LastChange">What was done to it last; null for what is older than the history.</param>
/// <param name="MayDecide">Whether the caller may decide on it: nobody decides on what they wrote.</param>
/// <param name="Warnings">What to look at before it is published.</param>
/// <param name="Shows">What readers do not see yet of that which it names, and what that names in turn: publishing it shows them too.</param>
/// <param name="Before">The claim whose content stands before this one's in the article's text; null where none does.</param>
/// <param name="Behind">The claim whose content stands behind it; null where none does.</param>
/// <param name="NearDuplicates">Other claims of the article that may be this one recorded twice, the likest first.</param>
public sealed record QueuedDraft(
    Guid Id,
    int Version,
    ClaimResponse Claim,
    string? RecordedBy,
    DateTimeOffset RecordedAt,
    DraftChange? LastChange,
    bool MayDecide,
    IReadOnlyList<DraftWarning> Warnings,
    IReadOnlyList<HiddenThing> Shows,
    NearbyClaim? Before,
    NearbyClaim? Behind,
    IReadOnlyList<NearDuplicate> NearDuplicates
) : IIdentified;

/// <summary>The last change of a draft.</summary>
/// <param name="Action">What was done.</param>
/// <param name="At">When.</param>
/// <param name="By" example="Kaori">Who did it, as people call them.</param>
/// <param name="Why">Why, where they said so.</param>
public sealed record DraftChange(ChangeAction Action, DateTimeOffset At, string By, string? Why);

/// <summary>A claim of the same article, published or a draft.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key" example="maxie-elusive-bargain/008">Its stable name.</param>
/// <param name="Status">Whether readers see it.</param>
/// <param name="Claimant" example="vladimir-putin">Slug of the actor who claims it.</param>
/// <param name="Stance">How the claimant stands to the proposition.</param>
/// <param name="Proposition">The proposition's text.</param>
/// <param name="Paragraph" example="3">In which paragraph its content begins.</param>
/// <param name="Start" example="565">Offset of its content's first Unicode code point.</param>
/// <param name="End" example="630">Offset behind its last one.</param>
public sealed record NearbyClaim(
    Guid Id,
    string Key,
    ClaimStatus Status,
    string Claimant,
    Stance Stance,
    string Proposition,
    int? Paragraph,
    int? Start,
    int? End
);

/// <summary>A claim that may be the same one.</summary>
/// <param name="Claim">That claim.</param>
/// <param name="Reasons">Why it may be.</param>
/// <param name="Similarity" example="0.71">How much the wordings of the two propositions have in common: shared trigrams, 0 to 1.</param>
public sealed record NearDuplicate(
    NearbyClaim Claim,
    IReadOnlyList<LikenessReason> Reasons,
    float Similarity
);
