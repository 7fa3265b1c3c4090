using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Rest.Items;

namespace JapanRussia.Api.Claims;

internal static class ListArticleClaims
{
    /// <summary>The claims that an article holds, with all filters of claims.</summary>
    /// <param name="slug" example="maxie-elusive-bargain">The article's slug.</param>
    internal static Task<IResult> Handle(string slug, HttpContext http) =>
        AnswerListOf.Answer<Article, Claim, ClaimResponse>(
            ClaimListing.Listing,
            x => x.Slug == slug,
            id => c => c.ArticleId == id,
            http
        );
}
