using JapanRussia.Api.Lists;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Storage;

namespace JapanRussia.Api.Claims;

internal static class ListArticleClaims
{
    /// <summary>The claims that an article holds, with all filters of claims.</summary>
    /// <param name="slug" example="maxie-elusive-bargain">The article's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        ClaimsDb db,
        RowReaders readers,
        CancellationToken cancellation
    ) =>
        AnswerList.Within<Article, Claim, ClaimResponse>(
            slug,
            id => c => c.ArticleId == id,
            ClaimListing.Listing,
            http,
            db,
            readers,
            cancellation
        );
}
