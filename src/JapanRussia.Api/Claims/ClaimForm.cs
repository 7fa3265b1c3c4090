using JapanRussia.Actors;
using JapanRussia.Api.Editing;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Propositions;
using JapanRussia.Rest.Writes;
using JapanRussia.Values.Dates;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Claims;

/// <summary>A claim as editors send it. Actors, articles, propositions and measures stand by their slug or by a name or alias that only they have, dates as text.</summary>
/// <param name="Key" example="my-notes/001">A name of its source's own, by which it is found again; without one it is called by its id.</param>
/// <param name="Article" example="maxie-elusive-bargain">The article that holds it.</param>
/// <param name="Section" example="body">The key of the part of the article in which it stands.</param>
/// <param name="Claimant" example="vladimir-putin">Who claims it.</param>
/// <param name="JointClaimants">Who claims it together with the claimant.</param>
/// <param name="AlternativeClaimants">Whom another reading of the text would take for the claimant.</param>
/// <param name="Via">The intermediaries between reader and claimant, the article's author first; none in own voice.</param>
/// <param name="Proposition" example="territorial-dispute-exists">What is claimed.</param>
/// <param name="Stance" example="denies">How the claimant stands to the proposition.</param>
/// <param name="Certainty" example="certain">How sure the claimant is of that.</param>
/// <param name="HedgeScope">What a hedge in the text weakens.</param>
/// <param name="Attribution" example="indirect">In whose words the article gives it.</param>
/// <param name="Act" example="speech">By what the claimant is reported to hold it; none in own voice.</param>
/// <param name="Cue" example="says">The reporting words.</param>
/// <param name="Quote">The claimant's own words as they stand in quotation marks, at most twelve.</param>
/// <param name="SaidOn" example="2016-12">When the claimant said it: a partial date.</param>
/// <param name="About" example="2016">What time it is about: a partial date.</param>
/// <param name="Condition">On what the claimant makes it depend.</param>
/// <param name="Note">What a reader must know besides.</param>
/// <param name="Figures">Numbers and dates that it gives.</param>
/// <param name="Evidence">Where it stands in the article's text: exactly one span for the content.</param>
public sealed record ClaimForm(
    string? Key,
    string? Article,
    string? Section,
    string? Claimant,
    IReadOnlyList<string>? JointClaimants,
    IReadOnlyList<string>? AlternativeClaimants,
    IReadOnlyList<HopForm>? Via,
    string? Proposition,
    string? Stance,
    string? Certainty,
    string? HedgeScope,
    string? Attribution,
    string? Act,
    string? Cue,
    string? Quote,
    string? SaidOn,
    string? About,
    string? Condition,
    string? Note,
    IReadOnlyList<FigureForm>? Figures,
    IReadOnlyList<EvidenceForm>? Evidence
)
{
    /// <summary>The form that would make the claim what it is: what a merge patch is applied to.</summary>
    internal static ClaimForm Of(ClaimResponse claim) =>
        new(
            claim.Key,
            claim.Article.Slug,
            claim.Section?.Key,
            claim.Claimant.Slug,
            FormLists.OrNone(claim.JointClaimants.Select(c => c.Slug)),
            FormLists.OrNone(claim.AlternativeClaimants.Select(c => c.Slug)),
            FormLists.OrNone(
                claim.Via.Select(h => new HopForm(
                    h.Actor.Slug,
                    h.Article,
                    h.Cue,
                    Words.Of(h.Stance)
                ))
            ),
            claim.Proposition.Slug,
            Words.Of(claim.Stance),
            Words.Of(claim.Certainty),
            claim.HedgeScope is { } scope ? Words.Of(scope) : null,
            Words.Of(claim.Attribution),
            claim.Act is { } act ? Words.Of(act) : null,
            claim.Cue,
            claim.Quote,
            claim.SaidOn?.Text,
            claim.About?.Text,
            claim.Condition,
            claim.Note,
            FormLists.OrNone(claim.Figures.Select(FigureForm.Of)),
            FormLists.OrNone(
                claim.Evidence.Select(e => new EvidenceForm(
                    Words.Of(e.Role),
                    e.Paragraph,
                    e.Start,
                    e.End,
                    e.StartUtf16,
                    e.EndUtf16,
                    e.Sha256
                ))
            )
        );

    /// <summary>The content that it stands for; what it names and is not there is noted.</summary>
    /// <param name="standing">The claim as it stands: spans that it has keep what was found of them in the same article's text.</param>
    internal async Task<ClaimContent> Content(References references, Claim? standing)
    {
        var articleId = await references.To<Article>(Article!, "/article");
        IReadOnlyList<EvidenceContent> known =
            standing?.ArticleId == articleId ? [.. standing.Evidence.Select(e => e.Content)] : [];
        return new()
        {
            ArticleId = articleId,
            SectionId = await ClaimParts.Section(Section, articleId, references),
            Claimants =
            [
                new(await references.To<Actor>(Claimant!, "/claimant"), ClaimantRole.Lead),
                .. await ClaimParts.Claimants(
                    JointClaimants,
                    ClaimantRole.Joint,
                    "/joint_claimants",
                    references
                ),
                .. await ClaimParts.Claimants(
                    AlternativeClaimants,
                    ClaimantRole.Alternative,
                    "/alternative_claimants",
                    references
                ),
            ],
            Via = await ClaimParts.Via(Via, references),
            PropositionId = await references.To<Proposition>(Proposition!, "/proposition"),
            Stance = Words<Stance>.Term(Stance!),
            Certainty = Words<Certainty>.Term(Certainty!),
            HedgeScope = HedgeScope is null ? null : Words<HedgeScope>.Term(HedgeScope),
            Attribution = Words<Attribution>.Term(Attribution!),
            Act = Act is null ? null : Words<Act>.Term(Act),
            Cue = Cue,
            Quote = Quote,
            SaidOn = SaidOn is null ? null : PartialDate.Parse(SaidOn),
            About = About is null ? null : PartialDate.Parse(About),
            Condition = Condition,
            Note = Note,
            Figures = await ClaimParts.Figures(Figures, references),
            Evidence = [.. (Evidence ?? []).Select(e => e.Content(known))],
        };
    }
}
