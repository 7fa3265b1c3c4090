using JapanRussia.Api.Actors;
using JapanRussia.Api.Articles;
using JapanRussia.Api.Claims;
using JapanRussia.Api.Fields;
using JapanRussia.Claims;
using JapanRussia.Values.Identities;

namespace JapanRussia.Api.Figures;

/// <summary>A number or a date that a claim gives for a measure, with whoever gives it and where.</summary>
/// <param name="Id">The same on every installation that has the seed data.</param>
/// <param name="Measure">For what it is given.</param>
/// <param name="Qualifier">How it was given.</param>
/// <param name="Value" example="68">The number as given; null where bounds or a date were.</param>
/// <param name="Lower" example="68">The least true value that would bear the claim out; null: no bound.</param>
/// <param name="Upper" example="68">The greatest true value that would bear it out; null: no bound.</param>
/// <param name="Date">The date as given; null for numbers.</param>
/// <param name="Claim" example="savic-slow-progress/038">Key of the claim that gives it.</param>
/// <param name="Claimant">Who gives it.</param>
/// <param name="Stance">How the claimant stands to what the figure belongs to: a figure that is denied is not given as true.</param>
/// <param name="Certainty">How sure the claimant is of that.</param>
/// <param name="Proposition" example="putins-dog-was-present-from-japan">Slug of what is claimed.</param>
/// <param name="Article">The article that holds it.</param>
/// <param name="Section">The part of the article in which it stands.</param>
/// <param name="SaidOn">When the claimant said it.</param>
/// <param name="Locator">Where the claim's content stands in the article's text.</param>
/// <param name="Links">Where to go from here.</param>
public sealed record GivenFigure(
    Guid Id,
    MeasureRef Measure,
    Qualifier Qualifier,
    decimal? Value,
    decimal? Lower,
    decimal? Upper,
    DateResponse? Date,
    string Claim,
    ActorRef Claimant,
    Stance Stance,
    Certainty Certainty,
    string Proposition,
    ArticleRef Article,
    ClaimSection? Section,
    DateResponse? SaidOn,
    EvidenceResponse? Locator,
    ClaimLinks Links
) : IIdentified
{
    internal static GivenFigure Of(Guid id, ClaimResponse claim, int position)
    {
        var figure = claim.Figures[position - 1];
        return new(
            id,
            new(figure.Measure, figure.Name, figure.Unit),
            figure.Qualifier,
            figure.Value,
            figure.Lower,
            figure.Upper,
            figure.Date,
            claim.Key,
            claim.Claimant,
            claim.Stance,
            claim.Certainty,
            claim.Proposition.Slug,
            claim.Article,
            claim.Section,
            claim.SaidOn,
            claim.ContentSpan,
            claim.Links
        );
    }
}
