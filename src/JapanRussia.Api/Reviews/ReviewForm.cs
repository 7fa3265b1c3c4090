using FluentValidation;
using JapanRussia.Actors;
using JapanRussia.Api.Editing;
using JapanRussia.Outlets;
using JapanRussia.Rest.Writes;
using JapanRussia.Reviews;
using JapanRussia.Storage;
using JapanRussia.Values.Dates;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Reviews;

/// <summary>A review as editors send it. Actors and outlets stand by their slugs, the claim by its key, dates as text.</summary>
/// <param name="Key" example="bridge-toll-check">A name of its own, by which it is found again; without one it is called by its id.</param>
/// <param name="Claim" example="maxie-elusive-bargain/008">Key of the claim that it is about.</param>
/// <param name="Author" example="jeremy-maxie">Who gives the verdict.</param>
/// <param name="Outlet" example="the-diplomat">Who publishes it; one of author and outlet is needed.</param>
/// <param name="Rating" example="mixed">The verdict in the words of this database.</param>
/// <param name="OriginalRating" example="Half True">The verdict in its author's own words.</param>
/// <param name="Url" example="https://example.org/checks/bridge-toll">Where it can be read.</param>
/// <param name="ReviewedOn" example="2016-12-20">When it was published: a partial date.</param>
/// <param name="Summary" example="The toll was decided on, and not yet levied.">Why the verdict is what it is, in your own words.</param>
/// <param name="Language" example="en">In which language it is written: BCP 47.</param>
public sealed record ReviewForm(
    string? Key,
    string? Claim,
    string? Author,
    string? Outlet,
    string? Rating,
    string? OriginalRating,
    string? Url,
    string? ReviewedOn,
    string? Summary,
    string? Language
)
{
    /// <summary>The form that would make the review what it is: what a merge patch is applied to.</summary>
    internal static ReviewForm Of(ReviewResponse review) =>
        new(
            review.Key,
            review.Claim.Key,
            review.Author?.Slug,
            review.Outlet?.Slug,
            Words.Of(review.Rating),
            review.OriginalRating,
            review.Url,
            review.ReviewedOn?.Text,
            review.Summary,
            review.Language
        );

    /// <summary>The content that it stands for; what it names and is not there is noted.</summary>
    internal async Task<ReviewContent> Content(References references) =>
        new()
        {
            ClaimId = await ClaimId(references),
            AuthorId = await references.ToOrNull<Actor>(Author, "/author"),
            OutletId = await references.ToOrNull<Outlet>(Outlet, "/outlet"),
            Rating = Words<Rating>.Term(Rating!),
            OriginalRating = OriginalRating!,
            Url = Url!,
            ReviewedOn = ReviewedOn is null ? null : PartialDate.Parse(ReviewedOn),
            Summary = Summary,
            Language = Language,
        };

    private async Task<Guid> ClaimId(References references)
    {
        var id = await references
            .Db.Claims.Where(c =>
                c.Key == Claim
                && (c.Status == ClaimStatus.Draft || c.Status == ClaimStatus.Published)
            )
            .Select(c => c.Id)
            .SingleOrDefaultAsync(references.Cancellation);
        if (id == default)
            references.Missing("/claim", $"No claim has the key '{Claim}'");
        return id;
    }
}

/// <summary>What a review must be like, whatever the database holds.</summary>
internal sealed class ReviewFormValidator : AbstractValidator<ReviewForm>
{
    internal static readonly ReviewFormValidator Instance = new();

    private ReviewFormValidator()
    {
        RuleFor(f => f.Key).IsSlug();
        RuleFor(f => f.Claim).Required().IsKey();
        RuleFor(f => f.Author).IsReference();
        RuleFor(f => f.Outlet).IsReference();
        RuleFor(f => f.Rating).Required().IsTermOf<ReviewForm, Rating>();
        RuleFor(f => f.OriginalRating).Required().IsText(Review.MaxOriginalRatingLength);
        RuleFor(f => f.Url).Required().IsWebAddress();
        RuleFor(f => f.ReviewedOn).IsPartialDate();
        RuleFor(f => f.Summary).IsText(Review.MaxSummaryLength);
        RuleFor(f => f.Language).IsLanguage();
    }
}
