using JapanRussia.Api.Actors;
using JapanRussia.Api.Articles;
using JapanRussia.Api.Claims;
using JapanRussia.Api.Fields;
using JapanRussia.Api.Figures;
using JapanRussia.Api.Propositions;
using JapanRussia.Claims;
using JapanRussia.Disagreements;
using JapanRussia.Relations;
using JapanRussia.Values.Identities;

namespace JapanRussia.Api.Disagreements;

/// <summary>Two claims that pull apart.</summary>
/// <param name="Id">The same on every installation that has the seed data.</param>
/// <param name="Basis">In what they disagree.</param>
/// <param name="Strength">Hard: as they are claimed, both cannot hold.</param>
/// <param name="State">Whether a person has judged it, and how; `suggested` where the database alone found it.</param>
/// <param name="Why" example="Date of the gift of the Akita: Brahma Chellaney gives 2012, Bob Savic 2011.">Why, in one sentence: the curator's where there is one.</param>
/// <param name="SameClaimant">Whether somebody disagrees with themself.</param>
/// <param name="SameArticle">Whether both stand in one article.</param>
/// <param name="Measure">For what they give figures; null where they disagree in something else.</param>
/// <param name="Tie">The relation between their propositions from which it was found; null where it was found otherwise.</param>
/// <param name="Left">The claim whose key comes first.</param>
/// <param name="Right">The other one.</param>
public sealed record DisagreementResponse(
    Guid Id,
    DisagreementBasis Basis,
    Strength Strength,
    RelationState State,
    string Why,
    bool SameClaimant,
    bool SameArticle,
    MeasureRef? Measure,
    TieRef? Tie,
    DisagreementSide Left,
    DisagreementSide Right
) : IIdentified;

/// <summary>A relation between two propositions, as a disagreement refers to it.</summary>
/// <param name="Key" example="p001">Its stable name.</param>
/// <param name="Kind">How the first proposition stands to the second.</param>
/// <param name="From" example="two-plus-two-joins-defence-and-security-ministers">Slug of the first.</param>
/// <param name="To" example="two-plus-two-joins-defence-and-foreign-ministers">Slug of the second.</param>
public sealed record TieRef(string Key, RelationKind Kind, string From, string To);

/// <summary>One of two claims that disagree.</summary>
/// <param name="Id">The claim's id.</param>
/// <param name="Key" example="savic-slow-progress/038">Its stable name.</param>
/// <param name="Claimant">Who claims it.</param>
/// <param name="JointClaimants">Who claims it together with the claimant.</param>
/// <param name="Stance">How the claimant stands to the proposition.</param>
/// <param name="Certainty">How sure the claimant is of that.</param>
/// <param name="Condition">On what the claimant makes it depend.</param>
/// <param name="Proposition">What is claimed, supported or denied.</param>
/// <param name="Figure">The figure that clashes; null where the two disagree in something else.</param>
/// <param name="Article">The article that holds it.</param>
/// <param name="Section">The part of the article in which it stands.</param>
/// <param name="SaidOn">When the claimant said it.</param>
/// <param name="About">What time it is about.</param>
/// <param name="Locator">Where its content stands in the article's text.</param>
/// <param name="Links">Where to go from here.</param>
public sealed record DisagreementSide(
    Guid Id,
    string Key,
    ActorRef Claimant,
    IReadOnlyList<ActorRef> JointClaimants,
    Stance Stance,
    Certainty Certainty,
    string? Condition,
    PropositionRef Proposition,
    FigureResponse? Figure,
    ArticleRef Article,
    ClaimSection? Section,
    DateResponse? SaidOn,
    DateResponse? About,
    EvidenceResponse? Locator,
    ClaimLinks Links
)
{
    internal static DisagreementSide Of(ClaimResponse claim, int? figure) =>
        new(
            claim.Id,
            claim.Key,
            claim.Claimant,
            claim.JointClaimants,
            claim.Stance,
            claim.Certainty,
            claim.Condition,
            claim.Proposition,
            figure is { } position ? claim.Figures[position - 1] : null,
            claim.Article,
            claim.Section,
            claim.SaidOn,
            claim.About,
            claim.ContentSpan,
            claim.Links
        );

    internal IEnumerable<ActorRef> Claimants => JointClaimants.Prepend(Claimant);
}
