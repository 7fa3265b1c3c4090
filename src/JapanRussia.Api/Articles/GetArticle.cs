using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Storage;

namespace JapanRussia.Api.Articles;

internal static class GetArticle
{
    /// <summary>One article: what is known of it, never its words.</summary>
    /// <param name="slug">The article's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        ClaimsDb db,
        CancellationToken cancellation
    ) =>
        AnswerItem.Of(
            db.Articles.Where(x => x.Slug == slug),
            ArticleResponse.Projection,
            ApiJson.Readable.ArticleResponse,
            http,
            db,
            cancellation
        );
}
