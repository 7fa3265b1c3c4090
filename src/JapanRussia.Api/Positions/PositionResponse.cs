using JapanRussia.Api.Actors;
using JapanRussia.Api.Articles;
using JapanRussia.Api.Claims;
using JapanRussia.Api.Propositions;
using JapanRussia.Claims;
using JapanRussia.Positions;
using JapanRussia.Values.Identities;

namespace JapanRussia.Api.Positions;

/// <summary>How one actor stands to one proposition, over all their published claims on it, alone or joint.</summary>
/// <param name="Id">Of this actor on this proposition.</param>
/// <param name="Actor">Whose position it is.</param>
/// <param name="Proposition">On what.</param>
/// <param name="ClaimCount" example="3">How many claims it is drawn from.</param>
/// <param name="Counts">How many of them have which stance.</param>
/// <param name="FirstOn" example="2016-12-01">The first day on which the first of them can have been made; null where not known.</param>
/// <param name="LastOn" example="2016-12-31">The last day on which the last of them can have been made; null where not known.</param>
/// <param name="Changed">Whether they supported it and later denied it, or the other way round.</param>
/// <param name="Claims">The claims in the order in which they were made; those without a time last.</param>
public sealed record PositionResponse(
    Guid Id,
    ActorRef Actor,
    PropositionRef Proposition,
    int ClaimCount,
    StanceCounts Counts,
    DateOnly? FirstOn,
    DateOnly? LastOn,
    bool Changed,
    IReadOnlyList<PositionClaim> Claims
) : IIdentified
{
    /// <summary>Whether some of the claims support it and some deny it, whatever their order in time.</summary>
    public bool Mixed => Counts is { Supports: > 0, Denies: > 0 };

    /// <summary>The stance of the claim that was made last; null where no time is known, or where claims of that time differ.</summary>
    public Stance? LatestStance =>
        Claims.Where(c => c.At?.From is not null).ToList() is [.., var last] dated
        && dated
            .Where(c => c.At!.To is null || c.At.To >= last.At!.From)
            .All(c => c.Stance == last.Stance)
            ? last.Stance
            : null;

    /// <summary>Who passed the claims on.</summary>
    public IReadOnlyList<ActorRef> Through =>
        [.. Claims.SelectMany(c => c.Via).Select(h => h.Actor).Distinct()];

    /// <summary>Where the sign changed, with the claim before and the claim after. What may have been said at one time is no change.</summary>
    public IReadOnlyList<SignChange> SignChanges =>
        [
            .. FindSignChanges
                .Among(Claims, c => c.Stance, c => c.At?.Range)
                .Select(t => new SignChange(t.From, t.To)),
        ];
}

/// <param name="Supports" example="0">Claims that support it.</param>
/// <param name="Denies" example="3">Claims that deny it.</param>
/// <param name="Questions" example="0">Claims that question it.</param>
/// <param name="Reports" example="0">Claims that pass it on without a commitment.</param>
public sealed record StanceCounts(int Supports, int Denies, int Questions, int Reports);

/// <summary>A claim as part of a position.</summary>
/// <param name="Id">The claim's id.</param>
/// <param name="Key" example="maxie-elusive-bargain/012">The stable name that its source gave it.</param>
/// <param name="Stance">How the claimant stands to the proposition.</param>
/// <param name="Certainty">How sure the claimant is of that.</param>
/// <param name="At">When it was made, as far as one can tell; null where nothing is known.</param>
/// <param name="Article">The article that holds it.</param>
/// <param name="Section">The part of the article in which it stands.</param>
/// <param name="Via">The intermediaries between reader and claimant, the article's author first; empty in own voice.</param>
public sealed record PositionClaim(
    Guid Id,
    string Key,
    Stance Stance,
    Certainty Certainty,
    TimeResponse? At,
    ArticleRef Article,
    ClaimSection? Section,
    IReadOnlyList<HopResponse> Via
);

/// <summary>When a claim was made: when it was said, or else when its article was published.</summary>
/// <param name="Basis">By what it is known.</param>
/// <param name="Text" example="2016-12?">The date as written.</param>
/// <param name="From" example="2016-12-01">The first day that it can mean; null where the start is open.</param>
/// <param name="To" example="2016-12-31">The last day that it can mean; null where the end is open.</param>
public sealed record TimeResponse(TimeBasis Basis, string Text, DateOnly? From, DateOnly? To)
{
    internal ClaimTime Range => new(Basis, From, To);
}

/// <summary>A change of sides.</summary>
/// <param name="From">The last claim on the one side.</param>
/// <param name="To">The first claim on the other that was surely made after it.</param>
public sealed record SignChange(PositionClaim From, PositionClaim To);
