using JapanRussia.Api.Articles;
using JapanRussia.Api.Claims;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Citations;

internal static class CiteClaim
{
    /// <summary>How to cite a claim: the article that holds it, with the place, and the record here.</summary>
    /// <param name="id" example="05cc8a47-933f-8aac-8e6e-d3dd83c9cd48">The claim's id.</param>
    internal static Task<IResult> Handle(
        Guid id,
        HttpContext http,
        CancellationToken cancellation
    ) =>
        AnswerCitation.Answer(
            ClaimListing.Listing,
            GetClaim.Shown(id, http),
            async (db, claim) =>
                (
                    await db
                        .Articles.Where(a => a.Slug == claim.Article.Slug)
                        .Select(ArticleResponse.Projection)
                        .SingleAsync(cancellation),
                    claim
                ),
            http
        );
}
