using JapanRussia.Api.Actors;
using JapanRussia.Api.Propositions;
using JapanRussia.Claims;
using JapanRussia.Sources;

namespace JapanRussia.Api.Sources;

/// <summary>On how many independent sources a proposition rests, by stance, and why they are so many.</summary>
/// <param name="Proposition">What is claimed.</param>
/// <param name="ClaimCount" example="10">How many published claims there are on it.</param>
/// <param name="ArticleCount" example="5">In how many articles.</param>
/// <param name="Stances">The sources of each stance that somebody takes.</param>
public sealed record SourcesResponse(
    PropositionRef Proposition,
    int ClaimCount,
    int ArticleCount,
    IReadOnlyList<StanceSources> Stances
)
{
    /// <summary>Where to go from here.</summary>
    public PropositionLinks Links => PropositionLinks.Of(Proposition.Slug);
}

/// <summary>The sources of one stance to a proposition.</summary>
/// <param name="Stance">How the claimants stand to it.</param>
/// <param name="ClaimCount" example="3">How many claims have this stance.</param>
/// <param name="ArticleCount" example="2">In how many articles they stand.</param>
/// <param name="SourceCount" example="1">To how many independent sources they go back.</param>
/// <param name="Sources">These sources, those in most articles first.</param>
public sealed record StanceSources(
    Stance Stance,
    int ClaimCount,
    int ArticleCount,
    int SourceCount,
    IReadOnlyList<SourceResponse> Sources
);

/// <summary>One independent source: claims that go back to the same mouth, or may.</summary>
/// <param name="Stance">How it stands to the proposition.</param>
/// <param name="Actors">Who stands at the root of the chains.</param>
/// <param name="Through">Who passed it on.</param>
/// <param name="Articles">Slugs of the articles that hold the claims.</param>
/// <param name="Claims">The claims that go back to it.</param>
/// <param name="Reasons">Why each of them counts for this source.</param>
public sealed record SourceResponse(
    Stance Stance,
    IReadOnlyList<ActorRef> Actors,
    IReadOnlyList<ActorRef> Through,
    IReadOnlyList<string> Articles,
    IReadOnlyList<SourcedClaim> Claims,
    IReadOnlyList<SourceReasonResponse> Reasons
);

/// <summary>A claim, as far as it matters whom it goes back to.</summary>
/// <param name="Key" example="maxie-elusive-bargain/012">The stable name that its source gave it.</param>
/// <param name="Claimants">Slugs of the claimant and of joint claimants.</param>
/// <param name="Via">Slugs of the intermediaries, the article's author or the commenter first.</param>
/// <param name="Article" example="maxie-elusive-bargain">Slug of the article that holds it.</param>
/// <param name="InComment">Whether it stands in a reader's comment.</param>
public sealed record SourcedClaim(
    string Key,
    IReadOnlyList<string> Claimants,
    IReadOnlyList<string> Via,
    string Article,
    bool InComment
);

/// <summary>One step of the reasoning.</summary>
/// <param name="Rule">By which rule the claims count for one source.</param>
/// <param name="Actor" example="vladimir-putin">Slug of the actor on whom it turns; null where it turns on none.</param>
/// <param name="Article">Slug of the article on which it turns; null where it turns on none.</param>
/// <param name="Claims">Keys of the claims that the step is about; of a comment that repeats its article, its own first.</param>
/// <param name="Detail">The step in words.</param>
public sealed record SourceReasonResponse(
    SourceRule Rule,
    string? Actor,
    string? Article,
    IReadOnlyList<string> Claims,
    string Detail
);
