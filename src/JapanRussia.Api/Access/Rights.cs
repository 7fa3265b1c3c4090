using JapanRussia.Access;
using JapanRussia.Api.Http;
using JapanRussia.Vocabularies;

namespace JapanRussia.Api.Access;

/// <summary>What an endpoint asks of its callers.</summary>
internal static class Rights
{
    /// <summary>Only callers with any of these scopes; what they may do with it the slice decides.</summary>
    internal static TBuilder RequireAnyScope<TBuilder>(
        this TBuilder endpoint,
        params Scope[] scopes
    )
        where TBuilder : IEndpointConventionBuilder =>
        endpoint
            .RequireAuthorization(policy =>
                policy
                    .RequireAuthenticatedUser()
                    .RequireClaim(Caller.ScopeClaim, scopes.Select(Words.Of))
            )
            .WithMetadata(new RequiredScopes(scopes));

    /// <summary>The problem where the caller has not this scope; otherwise null.</summary>
    internal static ProblemAnswer? Missing(Caller caller, Scope scope) =>
        caller.May(scope)
            ? null
            : new(ProblemKind.Forbidden, $"This needs the scope '{Words.Of(scope)}'.");

    /// <summary>Only callers with all of these scopes.</summary>
    internal static TBuilder RequireScope<TBuilder>(this TBuilder endpoint, params Scope[] scopes)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint
            .RequireAuthorization(policy =>
            {
                policy.RequireAuthenticatedUser();
                foreach (var scope in scopes)
                    policy.RequireClaim(Caller.ScopeClaim, Words.Of(scope));
            })
            .WithMetadata(new RequiredScopes(scopes));
}

/// <summary>For the document and the tests: which scopes an endpoint requires.</summary>
internal sealed record RequiredScopes(IReadOnlyList<Scope> Scopes);
