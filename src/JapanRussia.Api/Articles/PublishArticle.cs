using JapanRussia.Api.Writes;

namespace JapanRussia.Api.Articles;

internal static class PublishArticle
{
    /// <summary>Shows an article that was recorded without the scope review to everybody.</summary>
    /// <remarks>
    /// By somebody with the scope review who did not write it. Its outlets and authors are shown with it. What names it shows it as well: publishing a claim does. Send the
    /// ETag that was seen as If-Match.
    /// </remarks>
    /// <param name="slug" example="maxie-elusive-bargain">The article's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        CancellationToken cancellation
    ) => ArticleEditing.Editing.Publish(slug, http, cancellation);
}
