using JapanRussia.Rest.Problems;
using JapanRussia.Values.Vocabularies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace JapanRussia.Api.Access;

/// <summary>401 and 403 as problems that say what is missing.</summary>
internal sealed class AnswerRefusal : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        // where there is no endpoint there is nothing to keep anybody from: 404, or 405
        if (authorizeResult.Succeeded || context.GetEndpoint() is not RouteEndpoint endpoint)
            return next(context);
        if (Caller.Of(context) is not { } caller)
            return Unknown(context);
        return Forbidden(context, endpoint, caller);
    }

    internal static Task Unknown(HttpContext http)
    {
        var given = http.Request.Headers.Authorization.Count > 0;
        http.Response.Headers.WWWAuthenticate = given
            ? "Bearer realm=\"JapanRussia\", error=\"invalid_token\""
            : "Bearer realm=\"JapanRussia\"";
        return new ProblemAnswer(
            ProblemKind.Unauthenticated,
            given
                ? "The header Authorization holds no key or token that stands: it is wrong, has expired or was revoked."
                : "This takes a key or a token: Authorization: Bearer …."
        ).ExecuteAsync(http);
    }

    private static Task Forbidden(HttpContext http, RouteEndpoint endpoint, Caller caller)
    {
        var required = endpoint.Metadata.GetOrderedMetadata<RequiredScopes>();
        var missing = required.SelectMany(r => r.MissingOf(caller)).Distinct().ToList();
        List<string> words = [.. missing.Select(Words.Of)];
        http.Response.Headers.WWWAuthenticate =
            $"Bearer realm=\"JapanRussia\", error=\"insufficient_scope\", scope=\"{string.Join(' ', words)}\"";
        var detail =
            $"This takes {string.Join(", and ", required.Select(r => r.Text)).Replace('`', '\'')}.";
        return new ProblemAnswer(
            ProblemKind.Forbidden,
            detail,
            [new(ProblemKind.Forbidden.Code, detail, Allowed: words)]
        ).ExecuteAsync(http);
    }
}
