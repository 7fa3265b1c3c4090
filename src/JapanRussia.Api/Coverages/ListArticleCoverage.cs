using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Articles;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Coverages;

internal static class ListArticleCoverage
{
    /// <summary>What is claimed in an article, by whomever, of every proposition on which there are claims, also of those that it leaves out.</summary>
    /// <remarks>
    /// `supports` says that somebody supports it there, in the author's voice or as the author reports them; the row's `claimants`
    /// say who. Only articles whose text was read have a coverage.
    /// </remarks>
    /// <param name="slug" example="maxie-elusive-bargain">The article's slug.</param>
    internal static async Task<IResult> Handle(
        string slug,
        HttpContext http,
        ClaimsDb db,
        RowReaders readers,
        CancellationToken cancellation
    )
    {
        var (id, missing) = await AnswerItem.Find<Article>(
            db,
            a => a.Slug == slug,
            http,
            cancellation
        );
        // of a text that nobody read here nobody knows what it leaves out
        if (missing is null && !await db.Articles.AnyAsync(a => a.Id == id && a.Held, cancellation))
            missing = new ProblemAnswer(
                ProblemKind.NotFound,
                "This article was not read, it is known as others quote it: what it covers is not known."
            );
        return missing
            ?? await AnswerList.Of(
                CoverageListing.Listing,
                http,
                db,
                readers,
                cancellation,
                c => c.ArticleId == id
            );
    }
}
