using System.Security.Claims;
using JapanRussia.Access;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Access;

/// <summary>Who makes a request, where that is known.</summary>
/// <param name="Subject">Names the caller for good: <c>key:</c> with a key's id, <c>oidc:</c> with issuer and subject.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Scopes">What it may do.</param>
internal sealed record Caller(string Subject, string Name, IReadOnlySet<Scope> Scopes)
{
    internal const string ScopeClaim = "scope";

    /// <summary>Null for anonymous readers.</summary>
    internal static Caller? Of(HttpContext http) =>
        http.User is { Identity.IsAuthenticated: true } user
            ? new(
                user.FindFirstValue(ClaimTypes.NameIdentifier)!,
                user.Identity!.Name ?? user.FindFirstValue(ClaimTypes.NameIdentifier)!,
                user.FindAll(ScopeClaim)
                    .Where(c => Words<Scope>.TryTerm(c.Value, out _))
                    .Select(c => Words<Scope>.Term(c.Value))
                    .ToHashSet()
            )
            : null;

    /// <summary>The caller as ASP.NET knows them.</summary>
    internal ClaimsPrincipal Principal(string scheme) =>
        new(
            new ClaimsIdentity(
                [
                    new(ClaimTypes.NameIdentifier, Subject),
                    new(ClaimTypes.Name, Name),
                    .. Scopes.Select(s => new System.Security.Claims.Claim(
                        ScopeClaim,
                        Words.Of(s)
                    )),
                ],
                scheme
            )
        );

    internal bool May(Scope scope) => Scopes.Contains(scope);

    /// <summary>Whether the one who makes this request may do that.</summary>
    internal static bool May(HttpContext http, Scope scope) => Of(http)?.May(scope) ?? false;
}
