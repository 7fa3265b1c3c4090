using JapanRussia.Api.Actors;
using JapanRussia.Api.Articles;
using JapanRussia.Api.Claims.Fields;
using JapanRussia.Api.Propositions;
using JapanRussia.Claims;
using JapanRussia.Rest.Lists;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Claims;

/// <summary>How claims are listed: their order, and what comes with them.</summary>
internal static class ClaimListing
{
    internal const string Noun = "claims";

    internal static readonly Listing<Claim, ClaimResponse> Listing = new()
    {
        Noun = Noun,
        Rows = db => db.Claims.Published(),
        Drafts = db => db.Claims,
        Fetch = FetchClaims.At,
        Columns = ClaimColumns.All,
        MakeIncluded = () => new IncludedThings(),
        Fields = ClaimFields.All,
        Dimensions = ClaimDimensions.All,
        Ranked = new(c => c.Search!.Document, HighlightClaims.In),
        Sorts =
        [
            new Sort<Claim, string>("key", c => c.Key),
            new Sort<Claim, DateTimeOffset>("created_at", c => c.CreatedAt),
            new Sort<Claim, DateTimeOffset>("updated_at", c => c.UpdatedAt),
            new Sort<Claim, DateOnly>(
                "published_on",
                c => c.PublishedFrom ?? EF.Constant(DateOnly.MaxValue),
                c => c.PublishedFrom ?? EF.Constant(DateOnly.MinValue)
            ),
            new Sort<Claim, DateOnly>(
                "said_on",
                c => c.SaidOn!.From ?? EF.Constant(DateOnly.MaxValue),
                c => c.SaidOn!.From ?? EF.Constant(DateOnly.MinValue)
            ),
            new Sort<Claim, DateOnly>(
                "about",
                c => c.About!.From ?? EF.Constant(DateOnly.MaxValue),
                c => c.About!.From ?? EF.Constant(DateOnly.MinValue)
            ),
        ],
        Includes =
        [
            new(
                "article",
                async (db, claims, included, cancellation) =>
                {
                    var slugs = claims.Select(c => c.Article.Slug).Distinct();
                    ((IncludedThings)included!).Articles = await db
                        .Articles.Where(a => slugs.Contains(a.Slug))
                        .OrderBy(a => a.Slug)
                        .Select(ArticleResponse.Projection)
                        .ToListAsync(cancellation);
                }
            ),
            new(
                "proposition",
                async (db, claims, included, cancellation) =>
                {
                    var slugs = claims.Select(c => c.Proposition.Slug).Distinct();
                    ((IncludedThings)included!).Propositions = await db
                        .Propositions.Where(p => slugs.Contains(p.Slug))
                        .OrderBy(p => p.Slug)
                        .Select(PropositionResponse.Projection)
                        .ToListAsync(cancellation);
                }
            ),
            new(
                "claimant",
                async (db, claims, included, cancellation) =>
                {
                    var slugs = claims
                        .SelectMany(c =>
                            c.JointClaimants.Concat(c.AlternativeClaimants).Append(c.Claimant)
                        )
                        .Select(a => a.Slug)
                        .Distinct();
                    ((IncludedThings)included!).Actors = await db
                        .Actors.Where(a => slugs.Contains(a.Slug))
                        .OrderBy(a => a.Slug)
                        .Select(ActorResponse.Projection)
                        .ToListAsync(cancellation);
                }
            ),
            new("relations", RelateClaims.AddTo, Always: true),
            new("reviews", ReviewClaims.AddTo, Always: true),
        ],
    };
}
