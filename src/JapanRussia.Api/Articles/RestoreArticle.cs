namespace JapanRussia.Api.Articles;

internal static class RestoreArticle
{
    /// <summary>Restores an article that was withdrawn.</summary>
    /// <remarks>What it names must stand. Send the ETag that was seen as If-Match.</remarks>
    /// <param name="slug" example="maxie-elusive-bargain">The article's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        CancellationToken cancellation
    ) => ArticleEditing.Editing.Restore(ArticleEditing.Editing.Called(slug), http, cancellation);
}
