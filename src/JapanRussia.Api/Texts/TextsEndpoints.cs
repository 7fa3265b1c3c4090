using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Api.Limits;
using JapanRussia.Api.Reanchorings;
using JapanRussia.Articles;
using JapanRussia.Rest.Routes;

namespace JapanRussia.Api.Texts;

internal static class TextsEndpoints
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapSlice("/articles/{slug}/text", GetArticleText.Handle)
            .WithoutParameters()
            .AllowAnonymous()
            .Produces<string>(StatusCodes.Status200OK, SentText.Plain)
            .WithProblems(
                StatusCodes.Status403Forbidden,
                StatusCodes.Status404NotFound,
                StatusCodes.Status410Gone
            );
        v1.MapBody<TextForm, AttachedTextResponse>(
                "/articles/{slug}/text",
                AttachArticleText.Handle,
                SentText.Plain,
                SentText.Multipart
            )
            .AsUpload()
            .WithoutParameters()
            .WithBodyUpTo(ArticleText.MaxLength)
            .Produces<ReanchoringResponse>(StatusCodes.Status202Accepted)
            .WithProblems(
                StatusCodes.Status401Unauthorized,
                StatusCodes.Status403Forbidden,
                StatusCodes.Status404NotFound,
                StatusCodes.Status409Conflict,
                StatusCodes.Status410Gone
            )
            .RequireScope(Scope.Write);
    }
}
