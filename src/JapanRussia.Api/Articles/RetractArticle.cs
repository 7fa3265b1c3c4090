namespace JapanRussia.Api.Articles;

internal static class RetractArticle
{
    /// <summary>Withdraws an article that nothing uses.</summary>
    /// <remarks>It stays in the history, and its address answers 410. Where something that stands points at it, the answer is 409 and says what, how many and where.</remarks>
    /// <param name="slug" example="maxie-elusive-bargain">The article's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        CancellationToken cancellation
    ) => ArticleEditing.Editing.Withdraw(ArticleEditing.Editing.Called(slug), http, cancellation);
}
