using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace JapanRussia.Api.Access;

/// <summary>Callers are known by keys or tokens, and nobody may do what no endpoint says they may.</summary>
internal static class WhoMay
{
    private const string Either = "Bearer";
    private const string Token = "Token";

    // names under which keys are sent where they must not be
    private static readonly string[] Misplaced = ["key", "api_key", "apikey", "access_token"];

    internal static void AddWhoMay(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<KnownKeys>();
        var oidc = Oidc.From(configuration);
        var schemes = services
            .AddAuthentication(Either)
            .AddPolicyScheme(
                Either,
                Either,
                options =>
                    options.ForwardDefaultSelector = http =>
                        oidc is null || Bearer.LooksLikeKey(Bearer.Of(http.Request))
                            ? KeyAuthentication.Name
                            : Token
            )
            .AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(
                KeyAuthentication.Name,
                null
            );
        // what is wrong with its settings is told at the start, not to the first caller
        _ = oidc?.Checks();
        if (oidc is not null)
            schemes.AddJwtBearer(Token, options => ReadToken.Configure(options, oidc));
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AnswerRefusal>();
    }

    /// <summary>A key in the address is told so: it has been written into logs by now.</summary>
    internal static Task RefuseMisplaced(HttpContext http, RequestDelegate next)
    {
        var listing = http.GetEndpoint()?.Metadata.GetMetadata<IListing>();
        var misplaced = http.Request.Query.Any(q =>
            q.Value.Any(Bearer.LooksLikeKey)
            || (
                Misplaced.Contains(q.Key, StringComparer.OrdinalIgnoreCase)
                && listing?.FindField(q.Key) is null
            )
        );
        return misplaced
            ? new ProblemAnswer(
                ProblemKind.KeyInAddress,
                "A key goes into the header Authorization: Bearer …, not into the address."
            ).ExecuteAsync(http)
            : next(http);
    }

    /// <summary>Whoever says who they are and is not, is told so, even where nobody needs to say it.</summary>
    internal static Task RefuseUnknown(HttpContext http, RequestDelegate next) =>
        http.Request.Headers.Authorization.Count > 0 && Caller.Of(http) is null
            ? AnswerRefusal.Unknown(http)
            : next(http);
}
