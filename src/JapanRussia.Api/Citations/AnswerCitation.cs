using System.Linq.Expressions;
using JapanRussia.Api.Articles;
using JapanRussia.Api.Claims;
using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Outlets;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace JapanRussia.Api.Citations;

/// <summary>Answers a request for the citation of one thing.</summary>
internal static class AnswerCitation
{
    /// <param name="cited">The article to cite, and the claim in it where one is cited.</param>
    internal static async Task<IResult> Of<TEntity, TRow>(
        Listing<TEntity, TRow> listing,
        Expression<Func<TEntity, bool>> wanted,
        Func<ClaimsDb, TRow, Task<(ArticleResponse, ClaimResponse?)>> cited,
        HttpContext http,
        RowReaders readers,
        CancellationToken cancellation
    )
        where TEntity : Entity
    {
        var request = ListRequest.Of(http.Request, CitationStyles.Parameters);
        if (CitationStyles.Parameters.Validator.Problem(request) is { } problem)
            return problem;
        if (CitationStyles.Chosen(http.Request, request.One("style")) is not { } style)
            return Representations.NotAcceptable(CitationStyles.MediaTypes);
        // a citation is read far from the server: it names the address under which the client knows it
        var own = OwnAddress.Whole(http.Request);
        var answer = await AnswerItem.Found(
            listing,
            wanted,
            style,
            async (db, rows, dataset) =>
            {
                var (article, claim) = await cited(db, rows[0]);
                var kind = await db
                    .Outlets.Where(o =>
                        o.Slug == (article.Outlet == null ? "" : article.Outlet.Slug)
                    )
                    .Select(o => (OutletKind?)o.Kind)
                    .SingleOrDefaultAsync(cancellation);
                var record = claim?.Links.Self ?? article.Links.Self;
                return CitationStyles.Write(
                    new(article, kind, claim, own + record.Path, dataset),
                    style
                );
            },
            http,
            readers,
            cancellation,
            own
        );
        http.Response.Headers.Vary = $"{Caching.Vary}, {HeaderNames.Host}";
        return answer;
    }
}
