using JapanRussia.Api.Propositions;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Coverages;
using JapanRussia.Values.Identities;

namespace JapanRussia.Api.Coverages;

/// <summary>What an article does with one proposition, beside what others do with it.</summary>
/// <param name="Id">The proposition's id.</param>
/// <param name="Proposition">What is claimed, here or elsewhere.</param>
/// <param name="Coverage">What the article itself does with it: title, standfirst, headings and body.</param>
/// <param name="Beside">What stands beside the article: comments below it, teasers of other pieces.</param>
/// <param name="ClaimCount" example="2">How many claims stand here, in the article or beside it.</param>
/// <param name="OnlyHere">Whether no other article holds a claim on it.</param>
/// <param name="Claims">The claims that stand here.</param>
/// <param name="Elsewhere">What other articles do with it.</param>
public sealed record CoverageResponse(
    Guid Id,
    PropositionRef Proposition,
    Covering Coverage,
    Covering Beside,
    int ClaimCount,
    bool OnlyHere,
    IReadOnlyList<CoveringClaim> Claims,
    CoverageElsewhere Elsewhere
) : IIdentified;

/// <summary>A claim as part of an article's coverage.</summary>
/// <param name="Key" example="maxie-elusive-bargain/012">The stable name that its source gave it.</param>
/// <param name="Stance">How the claimant stands to the proposition.</param>
/// <param name="Claimant" example="vladimir-putin">Slug of the claimant.</param>
/// <param name="Section">In what part of the article it stands; null where that is not known.</param>
public sealed record CoveringClaim(
    string Key,
    Stance Stance,
    string Claimant,
    SectionKind? Section
);

/// <summary>Other articles with claims on the proposition, by stance; one that holds several stands in several.</summary>
/// <param name="Supports">Slugs of articles in which somebody supports it.</param>
/// <param name="Denies">Slugs of articles in which somebody denies it.</param>
/// <param name="Mentions">Slugs of articles in which it is questioned or passed on.</param>
public sealed record CoverageElsewhere(
    IReadOnlyList<string> Supports,
    IReadOnlyList<string> Denies,
    IReadOnlyList<string> Mentions
);
