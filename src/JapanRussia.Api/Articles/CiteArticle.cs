using JapanRussia.Api.Citations;
using JapanRussia.Storage;

namespace JapanRussia.Api.Articles;

internal static class CiteArticle
{
    /// <summary>How to cite an article, and the record of it here.</summary>
    /// <param name="slug" example="maxie-elusive-bargain">The article's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        RowReaders readers,
        CancellationToken cancellation
    ) =>
        AnswerCitation.Of(
            ArticleListing.Listing,
            x => x.Slug == slug,
            (_, article) => Task.FromResult((article, (Claims.ClaimResponse?)null)),
            http,
            readers,
            cancellation
        );
}
