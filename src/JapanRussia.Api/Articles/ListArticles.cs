using JapanRussia.Api.Lists;
using JapanRussia.Storage;

namespace JapanRussia.Api.Articles;

internal static class ListArticles
{
    /// <summary>Articles: the texts that hold claims, and those that are known only as others quote them.</summary>
    internal static Task<IResult> Handle(
        HttpContext http,
        ClaimsDb db,
        RowReaders readers,
        CancellationToken cancellation
    ) => AnswerList.Of(ArticleListing.Listing, http, db, readers, cancellation);
}
