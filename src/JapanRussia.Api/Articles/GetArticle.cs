using JapanRussia.Api.Lists;
using JapanRussia.Storage;

namespace JapanRussia.Api.Articles;

internal static class GetArticle
{
    /// <summary>One article: what is known of it, never its words.</summary>
    /// <param name="slug" example="maxie-elusive-bargain">The article's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        RowReaders readers,
        CancellationToken cancellation
    ) => AnswerItem.Of(ArticleListing.Listing, x => x.Slug == slug, http, readers, cancellation);
}
