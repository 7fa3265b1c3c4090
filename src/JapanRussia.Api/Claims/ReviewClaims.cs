using JapanRussia.Api.Actors;
using JapanRussia.Api.Fields;
using JapanRussia.Api.Outlets;
using JapanRussia.Api.Reviews;
using JapanRussia.Rest.Lists;
using JapanRussia.Reviews;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Claims;

/// <summary>A review as it stands with its claim.</summary>
/// <param name="Key" example="bridge-toll-check">Its stable name.</param>
/// <param name="Author">Who gives the verdict; null where only the outlet is known.</param>
/// <param name="Outlet">Who publishes it; null where not known.</param>
/// <param name="Rating">The verdict in the words of this database.</param>
/// <param name="OriginalRating" example="Half True">The verdict in its author's own words.</param>
/// <param name="Url" example="https://example.org/checks/bridge-toll">Where it can be read.</param>
/// <param name="ReviewedOn">When it was published; null where not known.</param>
/// <param name="Summary">Why the verdict is what it is, in our own words.</param>
/// <param name="Language" example="en">In which language it is written: BCP 47.</param>
public sealed record ReviewRef(
    string Key,
    ActorRef? Author,
    OutletRef? Outlet,
    Rating Rating,
    string OriginalRating,
    string Url,
    DateResponse? ReviewedOn,
    string? Summary,
    string? Language
)
{
    /// <summary>The rating as a number from 1 (false) to 5 (true); null for a verdict that lies on no such line.</summary>
    public int? RatingValue => RatingScale.ValueOf(Rating);

    internal static ReviewRef Of(ReviewResponse review) =>
        new(
            review.Key,
            review.Author,
            review.Outlet,
            review.Rating,
            review.OriginalRating,
            review.Url,
            review.ReviewedOn,
            review.Summary,
            review.Language
        );
}

internal static class ReviewClaims
{
    /// <summary>Gives each claim its published reviews, with one query for all.</summary>
    internal static async Task AddTo(
        DbContext db,
        List<ClaimResponse> claims,
        Included? included,
        CancellationToken cancellation
    )
    {
        var reviews = await Of([.. claims.Select(c => c.Id)], db, cancellation);
        for (var i = 0; i < claims.Count; i++)
            claims[i] = claims[i] with
            {
                Reviews = [.. reviews[claims[i].Id].Select(ReviewRef.Of)],
            };
    }

    internal static async Task<ILookup<Guid, ReviewResponse>> Of(
        IReadOnlyCollection<Guid> claims,
        DbContext db,
        CancellationToken cancellation
    )
    {
        var reviews = await db
            .Reviews.Where(r => r.Status == ClaimStatus.Published && claims.Contains(r.ClaimId))
            .OrderBy(r => r.Key)
            .Select(ReviewResponse.Projection)
            .ToListAsync(cancellation);
        return reviews.ToLookup(r => r.Claim.Id);
    }
}
