using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Api.Problems;
using JapanRussia.Articles;
using JapanRussia.Rest.Items;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Tags;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Texts;

internal static class GetArticleText
{
    /// <summary>An article's text, exactly as it was read.</summary>
    /// <remarks>Only where it is attached here, and public or asked for with the scope `read_drafts`.</remarks>
    /// <param name="slug" example="maxie-elusive-bargain">The article's slug.</param>
    internal static async Task<IResult> Handle(
        string slug,
        HttpContext http,
        CancellationToken cancellation
    )
    {
        var (read, problem) = await BeginRead.Begin(http, Parameters.None, []);
        if (problem is not null)
            return problem;
        var db = read!.Db;
        var (article, missing) = await AnswerItem.FindId<Article>(read, a => a.Slug == slug, http);
        if (missing is not null)
            return missing;
        var text = await db
            .Articles.Where(a => a.Id == article && a.Text != null)
            .Select(a => new
            {
                a.TextSha256,
                a.Text!.Content,
                a.Text.Access,
            })
            .SingleOrDefaultAsync(cancellation);
        if (text is null)
            return new ProblemAnswer(ProblemKind.NotFound, "The text is not attached here.");
        if (text.Access != TextAccess.Public && !Caller.May(http, Scope.ReadDrafts))
            return new ProblemAnswer(
                ClaimProblems.NotShown,
                "This text is shown only to callers with the right to it."
            );
        var headers = http.Response.Headers;
        headers.CacheControl = text.Access == TextAccess.Public ? "no-cache" : "private, no-cache";
        headers.Vary = EntityTags.Vary;
        return TypedResults.Text(text.Content, $"{SentText.Plain}; charset=utf-8");
    }
}
