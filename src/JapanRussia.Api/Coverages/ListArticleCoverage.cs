using JapanRussia.Articles;
using JapanRussia.Rest.Items;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Representations;
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
        CancellationToken cancellation
    )
    {
        var (read, problem) = await BeginRead.Begin(
            http,
            CoverageListing.Listing,
            MediaTypes.OfLists
        );
        if (problem is not null)
            return problem;
        var (id, missing) = await AnswerItem.FindId<Article>(read!, a => a.Slug == slug, http);
        // of a text that nobody read here nobody knows what it leaves out
        if (
            missing is null
            && !await read!.Db.Articles.AnyAsync(a => a.Id == id && a.Held, cancellation)
        )
            missing = new ProblemAnswer(
                ProblemKind.NotFound,
                "This article was not read, it is known as others quote it: what it covers is not known."
            );
        return missing
            ?? await AnswerList.Answer(
                CoverageListing.Listing,
                read!,
                http,
                c => c.ArticleId == id
            );
    }
}
