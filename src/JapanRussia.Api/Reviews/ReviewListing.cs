using JapanRussia.Actors;
using JapanRussia.Api.Claims.Fields;
using JapanRussia.Api.Fields;
using JapanRussia.Claims;
using JapanRussia.Outlets;
using JapanRussia.Rest.Lists;
using JapanRussia.Reviews;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Reviews;

/// <summary>By what reviews are filtered, counted and sorted.</summary>
internal static class ReviewListing
{
    private const string Noun = "reviews";

    internal static readonly Listing<Review, ReviewResponse> Listing = new()
    {
        Noun = Noun,
        Rows = db =>
            db.Reviews.Where(r =>
                r.Status == ClaimStatus.Published && r.Claim.Status == ClaimStatus.Published
            ),
        Drafts = db => db.Reviews,
        Fetch = RowsById.FetchThrough(ReviewResponse.Projection),
        Columns = ReviewColumns.All,
        Fields =
        [
            OfClaim("key", "claim"),
            OfClaim("claimant"),
            OfClaim("article"),
            OfClaim("topic"),
            OfClaim("proposition"),
            new SlugField<Review, Actor>(
                "author",
                "With the verdict of this actor.",
                "jeremy-maxie",
                authors => r => r.AuthorId != null && authors.Contains(r.AuthorId.Value)
            ),
            new SlugField<Review, Outlet>(
                "outlet",
                "Published by this outlet.",
                "the-diplomat",
                outlets => r => r.OutletId != null && outlets.Contains(r.OutletId.Value)
            ),
            new WordField<Review, Rating>(
                "rating",
                "With this verdict.",
                "mostly_false",
                ratings => r => ratings.Contains(r.Rating)
            ),
            new TextField<Review>(
                "language",
                "Written in this language: BCP 47.",
                "en",
                ParameterPatterns.Language,
                languages => r => languages.Contains(r.Language)
            ),
            new TextField<Review>(
                "key",
                "With this key.",
                "bridge-toll-check",
                ParameterPatterns.Slug,
                keys => r => keys.Contains(r.Key)
            ),
            StatusField.OfDrafted<Review>(Noun),
            .. Conditions.Range<Review>(
                "reviewed",
                "Published",
                day =>
                    r =>
                        r.ReviewedOn != null && (r.ReviewedOn.To == null || r.ReviewedOn.To >= day),
                day =>
                    r =>
                        r.ReviewedOn != null
                        && (r.ReviewedOn.From == null || r.ReviewedOn.From <= day)
            ),
        ],
        Dimensions =
        [
            new WordDimension<Review, Rating>("rating", r => new[] { r.Rating }.AsQueryable()),
            new ThingDimension<Review, Actor>(
                "author",
                r => new[] { r.AuthorId }.Where(a => a != null).Select(a => a!.Value),
                a => a.Name
            ),
            new ThingDimension<Review, Outlet>(
                "outlet",
                r => new[] { r.OutletId }.Where(o => o != null).Select(o => o!.Value),
                o => o.Name
            ),
        ],
        Sorts =
        [
            new Sort<Review, string>("key", r => r.Key),
            new Sort<Review, DateOnly>(
                "reviewed_on",
                r => r.ReviewedOn!.From ?? EF.Constant(DateOnly.MaxValue),
                r => r.ReviewedOn!.From ?? EF.Constant(DateOnly.MinValue)
            ),
            new Sort<Review, DateTimeOffset>("created_at", r => r.CreatedAt),
            new Sort<Review, DateTimeOffset>("updated_at", r => r.UpdatedAt),
        ],
    };

    private static OwnerField<Review, Claim> OfClaim(string field, string? name = null)
    {
        var of = ClaimFields.All.Single(f => f.Name == field);
        return new(name ?? field, $"Of a claim like this: {of.Summary}", of, r => r.Claim);
    }
}
