using JapanRussia.Rest.Lists;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Reviews;

using Column = Column<ReviewResponse>;

/// <summary>A table of reviews: one row a review, labels beside slugs.</summary>
internal static class ReviewColumns
{
    internal static readonly IReadOnlyList<Column> All =
    [
        new("id", r => r.Id),
        new("key", r => r.Key),
        new("claim", r => r.Claim.Key),
        new("claimant", "claim", r => r.Claim.Claimant.Slug),
        new("claimant_name", "claim", r => r.Claim.Claimant.Name),
        new("stance", "claim", r => Words.Of(r.Claim.Stance)),
        new("proposition", "claim", r => r.Claim.Proposition.Slug),
        new("proposition_text", "claim", r => r.Claim.Proposition.Text),
        new("article", "claim", r => r.Claim.Article),
        new("author", r => r.Author?.Slug),
        new("author_name", "author", r => r.Author?.Name),
        new("outlet", r => r.Outlet?.Slug),
        new("outlet_name", "outlet", r => r.Outlet?.Name),
        new("rating", r => Words.Of(r.Rating)),
        new("rating_value", r => r.RatingValue),
        new("original_rating", r => r.OriginalRating),
        new("url", r => r.Url),
        new("reviewed_on", r => r.ReviewedOn?.Text),
        new("reviewed_from", "reviewed_on", r => r.ReviewedOn?.From),
        new("reviewed_to", "reviewed_on", r => r.ReviewedOn?.To),
        new("summary", r => r.Summary),
        new("language", r => r.Language),
        new("status", r => Words.Of(r.Status)),
        new("version", r => r.Version),
        new("created_at", r => r.CreatedAt),
        new("updated_at", r => r.UpdatedAt),
    ];
}
