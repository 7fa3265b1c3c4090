using System.Linq.Expressions;
using JapanRussia.Api.Articles;
using JapanRussia.Api.Claims;
using JapanRussia.Outlets;
using JapanRussia.Rest.Items;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Representations;
using JapanRussia.Rest.Requests;
using JapanRussia.Rest.Tags;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace JapanRussia.Api.Citations;

/// <summary>Answers a request for the citation of one thing.</summary>
internal static class AnswerCitation
{
    /// <param name="cited">The article to cite, and the claim in it where one is cited.</param>
    internal static async Task<IResult> Answer<TEntity, TRow>(
        Listing<TEntity, TRow> listing,
        Expression<Func<TEntity, bool>> wanted,
        Func<DbContext, TRow, Task<(ArticleResponse, ClaimResponse?)>> cited,
        HttpContext http
    )
        where TEntity : Entity
    {
        var cancellation = http.RequestAborted;
        var (read, problem) = await BeginRead.Begin(http, CitationStyles.Parameters, []);
        if (problem is not null)
            return problem;
        if (CitationStyles.Choose(http.Request, read!.Request.One("style")) is not { } style)
            return MediaTypes.NotAcceptable(CitationStyles.Offered);
        // a citation is read far from the server: it names the address under which the client knows it
        var own = OwnAddress.ReadFrom(http.Request);
        var answer = await AnswerItem.AnswerFound(
            listing,
            wanted,
            read,
            style,
            async found =>
            {
                var db = found.Db;
                var (article, claim) = await cited(db, found.Rows[0]);
                var kind = await db
                    .Outlets.Where(o =>
                        o.Slug == (article.Outlet == null ? "" : article.Outlet.Slug)
                    )
                    .Select(o => (OutletKind?)o.Kind)
                    .SingleOrDefaultAsync(cancellation);
                var record = claim?.Links.Self ?? article.Links.Self;
                return CitationStyles.Write(
                    new(article, kind, claim, own + record.Path, found.DataVersion),
                    style
                );
            },
            http,
            own
        );
        http.Response.Headers.Vary = $"{EntityTags.Vary}, {HeaderNames.Host}";
        return answer;
    }
}
