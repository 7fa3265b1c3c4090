using System.Security.Claims;
using System.Text.Encodings.Web;
using JapanRussia.Api.Http;
using JapanRussia.Vocabularies;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace JapanRussia.Api.Access;

/// <summary>Who holds an API key, sent as a bearer token (RFC 6750), is the caller that the key was made for.</summary>
internal sealed class KeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    KnownKeys keys
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    internal const string Name = "ApiKey";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Bearer.Of(Request) is not { } token)
            return AuthenticateResult.NoResult();
        if (await keys.Find(token, Context.RequestAborted) is not { } key)
            return AuthenticateResult.Fail("There is no such key, or it does not stand any more.");
        var identity = new ClaimsIdentity(Name);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, $"key:{key.Id:N}"));
        identity.AddClaim(new(ClaimTypes.Name, key.Name));
        identity.AddClaims(key.Scopes.Select(s => new Claim(Caller.ScopeClaim, s)));
        return AuthenticateResult.Success(new(new(identity), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        Bearer.Challenge(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Bearer.Forbid(Context);
}

/// <summary>Bearer tokens and the answers to those who have none that will do.</summary>
internal static class Bearer
{
    private const string Scheme = "Bearer ";

    internal static string? Of(HttpRequest request)
    {
        var given = request.Headers.Authorization.ToString();
        return given.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? given[Scheme.Length..].Trim()
            : null;
    }

    internal static Task Challenge(HttpContext http)
    {
        var given = http.Request.Headers.Authorization.Count > 0;
        http.Response.Headers.WWWAuthenticate = given
            ? "Bearer realm=\"japanrussia\", error=\"invalid_token\""
            : "Bearer realm=\"japanrussia\"";
        return new ProblemAnswer(
            ProblemKind.Unauthenticated,
            given
                ? "The key or token does not stand: it is wrong, has expired or was revoked."
                : "Send a key as 'Authorization: Bearer jr_…'."
        ).ExecuteAsync(http);
    }

    internal static Task Forbid(HttpContext http)
    {
        var scopes = http.GetEndpoint()?.Metadata.GetMetadata<RequiredScopes>()?.Scopes ?? [];
        var words = string.Join(" or ", scopes.Select(Words.Of));
        return new ProblemAnswer(
            ProblemKind.Forbidden,
            $"This needs the scope {words}."
        ).ExecuteAsync(http);
    }
}
