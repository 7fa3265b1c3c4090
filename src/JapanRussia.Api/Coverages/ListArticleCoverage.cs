using JapanRussia.Api.Lists;
using JapanRussia.Articles;
using JapanRussia.Coverages;
using JapanRussia.Storage;

namespace JapanRussia.Api.Coverages;

internal static class ListArticleCoverage
{
    /// <summary>What an article does with every proposition on which anything is claimed, also with those that it leaves out.</summary>
    /// <param name="slug" example="maxie-elusive-bargain">The article's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        ClaimsDb db,
        RowReaders readers,
        CancellationToken cancellation
    ) =>
        AnswerList.Within<Article, Coverage, CoverageResponse>(
            slug,
            id => c => c.ArticleId == id,
            CoverageListing.Listing,
            http,
            db,
            readers,
            cancellation
        );
}
