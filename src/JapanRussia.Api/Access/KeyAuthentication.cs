using System.Text.Encodings.Web;
using JapanRussia.Access;
using JapanRussia.Values.Vocabularies;
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
        var caller = new Caller(
            $"key:{key.Id:N}",
            key.Name,
            key.Scopes.Select(Words<Scope>.Term).ToHashSet()
        );
        return AuthenticateResult.Success(new(caller.Principal(Name), Name));
    }
}

/// <summary>The one way in which callers say who they are: <c>Authorization: Bearer</c> with a key or a token.</summary>
internal static class Bearer
{
    private const string Scheme = "Bearer ";

    /// <summary>What follows the scheme; null where the header is not there or of another sort.</summary>
    internal static string? Of(HttpRequest request) =>
        request.Headers.Authorization is [{ } given]
        && given.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? given[Scheme.Length..].Trim()
            : null;

    internal static bool LooksLikeKey(string? given) =>
        given?.StartsWith(ApiKey.Mark, StringComparison.Ordinal) ?? false;
}
