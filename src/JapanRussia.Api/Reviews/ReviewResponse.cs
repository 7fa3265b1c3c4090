using System.Linq.Expressions;
using JapanRussia.Api.Actors;
using JapanRussia.Api.Fields;
using JapanRussia.Api.Outlets;
using JapanRussia.Api.Propositions;
using JapanRussia.Claims;
using JapanRussia.Rest.Json;
using JapanRussia.Reviews;
using JapanRussia.Values.Identities;
using LinqKit;

namespace JapanRussia.Api.Reviews;

/// <summary>Somebody's verdict on a claim, such as a fact-check.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key" example="bridge-toll-check">Its stable name.</param>
/// <param name="Version" example="1">One more with every change.</param>
/// <param name="Status">Where it stands between recording and withdrawal.</param>
/// <param name="Claim">What it is about.</param>
/// <param name="Author">Who gives the verdict; null where only the outlet is known.</param>
/// <param name="Outlet">Who publishes it; null where not known.</param>
/// <param name="Rating">The verdict in the words of this database.</param>
/// <param name="OriginalRating" example="Half True">The verdict in its author's own words.</param>
/// <param name="Url" example="https://example.org/checks/bridge-toll">Where it can be read.</param>
/// <param name="ReviewedOn">When it was published; null where not known.</param>
/// <param name="Summary">Why the verdict is what it is, in our own words.</param>
/// <param name="Language" example="en">In which language it is written: BCP 47.</param>
/// <param name="CreatedAt">When it was recorded here.</param>
/// <param name="UpdatedAt">When it last changed here.</param>
public sealed record ReviewResponse(
    Guid Id,
    string Key,
    int Version,
    ClaimStatus Status,
    ReviewedClaim Claim,
    ActorRef? Author,
    OutletRef? Outlet,
    Rating Rating,
    string OriginalRating,
    string Url,
    DateResponse? ReviewedOn,
    string? Summary,
    string? Language,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt
) : IIdentified
{
    /// <summary>The rating as a number from 1 (false) to 5 (true); null for a verdict that lies on no such line.</summary>
    public int? RatingValue => RatingScale.ValueOf(Rating);

    /// <summary>Where to go from here.</summary>
    public ReviewLinks Links =>
        new($"/v1/reviews/{Key}", $"/v1/claims/{Claim.Id}", $"/v1/reviews/{Key}.jsonld");

    internal static readonly Expression<Func<Review, ReviewResponse>> Projection =
        r => new ReviewResponse(
            r.Id,
            r.Key,
            r.Version,
            r.Status,
            new ReviewedClaim(
                r.ClaimId,
                r.Claim.Key,
                r.Claim.Claimants.Where(x => x.Position == 1)
                    .Select(x => ActorRef.Projection.Invoke(x.Actor))
                    .First(),
                r.Claim.Stance,
                PropositionRef.Projection.Invoke(r.Claim.Proposition),
                r.Claim.Article.Slug
            ),
            r.Author == null ? null : ActorRef.Projection.Invoke(r.Author),
            r.Outlet == null ? null : new OutletRef(r.Outlet.Slug, r.Outlet.Name),
            r.Rating,
            r.OriginalRating,
            r.Url,
            DateResponse.Projection.Invoke(r.ReviewedOn),
            r.Summary,
            r.Language,
            r.CreatedAt,
            r.UpdatedAt
        );
}

/// <summary>A claim as a review of it refers to it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key" example="maxie-elusive-bargain/008">Its stable name.</param>
/// <param name="Claimant">Who claims it.</param>
/// <param name="Stance">How the claimant stands to the proposition.</param>
/// <param name="Proposition">What is claimed, supported or denied.</param>
/// <param name="Article" example="maxie-elusive-bargain">Slug of the article that holds it.</param>
public sealed record ReviewedClaim(
    Guid Id,
    string Key,
    ActorRef Claimant,
    Stance Stance,
    PropositionRef Proposition,
    string Article
);

/// <param name="Self">This review.</param>
/// <param name="Claim">The claim that it is about.</param>
/// <param name="Jsonld">The review as JSON-LD: a schema.org ClaimReview.</param>
public sealed record ReviewLinks(Link Self, Link Claim, Link Jsonld);
