using JapanRussia.Api.Articles;

namespace JapanRussia.Api.Citations;

internal static class CiteArticle
{
    /// <summary>How to cite an article, and the record of it here.</summary>
    /// <param name="slug" example="maxie-elusive-bargain">The article's slug.</param>
    internal static Task<IResult> Handle(string slug, HttpContext http) =>
        AnswerCitation.Answer(
            ArticleResource.Listing,
            x => x.Slug == slug,
            (_, article) => Task.FromResult((article, (Claims.ClaimResponse?)null)),
            http
        );
}
