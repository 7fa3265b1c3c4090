using JapanRussia.Api.Http;
using JapanRussia.Api.Writes;

namespace JapanRussia.Api.Articles;

internal static class ArticlesEndpoints
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapList("/articles", ListArticles.Handle, ArticleListing.Listing);
        v1.MapItem("/articles/{slug}", GetArticle.Handle, ArticleListing.Listing);
        v1.MapEditing<ArticleForm, ArticleResponse>(
            "/articles",
            RecordArticle.Handle,
            ReviseArticle.Handle,
            PublishArticle.Handle,
            RetractArticle.Handle,
            RestoreArticle.Handle
        );
        v1.MapCitation("/articles/{slug}/citation", CiteArticle.Handle);
    }
}
