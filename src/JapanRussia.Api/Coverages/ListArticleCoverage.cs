using JapanRussia.Api.Lists;
using JapanRussia.Articles;
using JapanRussia.Storage;

namespace JapanRussia.Api.Coverages;

internal static class ListArticleCoverage
{
    /// <summary>What an article does with every proposition on which anything is claimed, also with those that it leaves out.</summary>
    /// <param name="slug" example="maxie-elusive-bargain">The article's slug.</param>
    internal static async Task<IResult> Handle(
        string slug,
        HttpContext http,
        ClaimsDb db,
        RowReaders readers,
        CancellationToken cancellation
    )
    {
        var (id, missing) = await AnswerItem.Find<Article>(db, a => a.Slug == slug, cancellation);
        return missing
            ?? await AnswerList.Of(
                CoverageListing.Listing.FetchedBy(CoverageRows.In(id)),
                http,
                db,
                readers,
                cancellation,
                c => c.ArticleId == id
            );
    }
}
