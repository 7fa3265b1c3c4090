using System.Text.Json.Nodes;
using JapanRussia.Api.Actors;
using JapanRussia.Api.Claims;
using JapanRussia.Api.Outlets;
using JapanRussia.Api.Reviews;
using JapanRussia.Reviews;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.LinkedData;

/// <summary>A review as JSON-LD: a schema.org ClaimReview, with what it is about.</summary>
internal static class LinkedReview
{
    internal static async Task<JsonNode> Describe(
        DbContext db,
        ReviewResponse review,
        string prefix,
        CancellationToken cancellation
    )
    {
        var claims = await FetchClaims.ById([review.Claim.Id], db, cancellation);
        var claim = claims[review.Claim.Id];
        var sources = await LinkedSources.Of(db, claim, cancellation);
        var node = Review(review, claim);
        node["itemReviewed"] = Node.Of(
            claim.Links.Self.Path,
            ["Claim"],
            ("text", LinkedClaim.Text(claim)),
            (
                "author",
                Node.List(
                    claim.JointClaimants.Prepend(claim.Claimant).Select(a => sources.Actor(a.Slug))
                )
            ),
            ("appearance", sources.Appearance(claim))
        );
        return LinkedContext.Under(prefix, LinkedContext.Document([node]));
    }

    /// <summary>The review without its claim.</summary>
    internal static JsonObject Review(ReviewResponse review, ClaimResponse claim) =>
        Node.Of(
            review.Links.Self.Path,
            ["ClaimReview", "prov:Entity"],
            ("identifier", $"urn:uuid:{review.Id}"),
            ("name", review.Key),
            ("claimReviewed", LinkedClaim.Text(claim)),
            ("reviewRating", Rated(review)),
            ("author", review.Author is { } author ? Author(author) : Publisher(review.Outlet!)),
            ("publisher", review.Outlet is { } outlet ? Publisher(outlet) : null),
            ("url", review.Url),
            ("datePublished", review.ReviewedOn?.Reduced()),
            ("dcterms:issued", review.ReviewedOn?.Text),
            ("abstract", review.Summary),
            ("inLanguage", review.Language),
            ("sdDatePublished", $"{review.UpdatedAt:yyyy-MM-dd}"),
            ("sdLicense", LinkedClaim.License)
        );

    // a verdict that lies on no line from false to true has no number
    private static JsonObject Rated(ReviewResponse review) =>
        Node.Of(
            null,
            ["Rating"],
            ("alternateName", review.OriginalRating),
            ("additionalType", Node.Address("ratings", review.Rating)),
            ("ratingValue", review.RatingValue),
            ("worstRating", review.RatingValue is null ? null : RatingScale.Worst),
            ("bestRating", review.RatingValue is null ? null : RatingScale.Best)
        );

    private static JsonObject Author(ActorRef author) =>
        Node.Of(
            LinkedSources.ActorAddress(author.Slug),
            [LinkedSources.TypeOf(author.Kind), "prov:Agent"],
            ("name", author.Name)
        );

    private static JsonObject Publisher(OutletRef outlet) =>
        Node.Of($"/v1/outlets/{outlet.Slug}", ["Organization"], ("name", outlet.Name));
}
