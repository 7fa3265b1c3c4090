using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Sources;

/// <summary>What counts as one, however many articles give it: claims that go back to the same mouth, or may.</summary>
/// <param name="Actors">Who stands at the root.</param>
/// <param name="Through">Who passed it on.</param>
/// <param name="Claims">In the order of their keys.</param>
/// <param name="Reasons">Why each claim belongs here, each claim in one reason at least.</param>
public sealed record IndependentSource(
    IReadOnlyList<string> Actors,
    IReadOnlyList<string> Through,
    IReadOnlyList<ChainedClaim> Claims,
    IReadOnlyList<SourceReason> Reasons
)
{
    public IReadOnlyList<string> Articles { get; } = [.. Claims.Select(c => c.Article).Distinct()];
}

/// <summary>One step of the reasoning.</summary>
/// <param name="Actor">On whom it turns, where it turns on somebody.</param>
/// <param name="Article">On which article it turns, where it turns on one.</param>
/// <param name="Claims">Keys of the claims that it binds together, or of those that stand alone.</param>
public sealed record SourceReason(
    SourceRule Rule,
    string? Actor,
    string? Article,
    IReadOnlyList<string> Claims
);

[Vocabulary(
    "source_rules",
    "Why claims of one proposition with one stance count as one independent source."
)]
public enum SourceRule
{
    [Term("Its writer says it on their own account, and nothing ties it to another claim.")]
    OwnVoice,

    [Term("One article reports it of somebody, and nothing ties it to another claim.")]
    Reported,

    [Term("They have a claimant in common, alone or jointly.", "PROV: wasAttributedTo")]
    SharedClaimant,

    [Term(
        "They come through somebody in common behind the articles' own writers, such as an agency, or one comes from whom the other comes through.",
        "PROV: wasQuotedFrom"
    )]
    SharedIntermediary,

    [Term("They come through one article that others quote.", "PROV: wasQuotedFrom")]
    SharedArticle,

    [Term("A writer says what they also pass on from a source with the same stance of their own.")]
    AdoptedSource,

    [Term("A reader's comment says what is claimed in the article above it.")]
    CommentRepeatsArticle,
}
