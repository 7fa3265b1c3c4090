namespace JapanRussia.Api.Articles;

internal static class ReviseArticle
{
    /// <summary>Changes an article by a merge patch on the form in which it is recorded.</summary>
    /// <remarks>Null takes a member away, a list takes the place of the whole list. The slug stays, and so does a section in which claims stand.</remarks>
    /// <param name="slug" example="maxie-elusive-bargain">The article's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        CancellationToken cancellation
    ) => ArticleEditing.Editing.Revise(ArticleEditing.Editing.Called(slug), http, cancellation);
}
