namespace JapanRussia.Api.Articles;

internal static class RecordArticle
{
    /// <summary>Records what is known of an article.</summary>
    /// <remarks>Its text comes in another way. An article that is `held` has the hash of its text; one that is not held has none.</remarks>
    internal static Task<IResult> Handle(HttpContext http, CancellationToken cancellation) =>
        ArticleEditing.Editing.Record(http, cancellation);
}
