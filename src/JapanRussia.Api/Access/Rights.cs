using JapanRussia.Access;
using JapanRussia.Api.Http;
using JapanRussia.Vocabularies;
using Microsoft.AspNetCore.Authorization;

namespace JapanRussia.Api.Access;

/// <summary>What an endpoint asks of its callers.</summary>
internal static class Rights
{
    /// <summary>Only callers with all of these scopes.</summary>
    internal static TBuilder RequireScope<TBuilder>(this TBuilder endpoint, params Scope[] scopes)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.Require(
            scopes,
            policy =>
            {
                foreach (var scope in scopes)
                    policy.RequireClaim(Caller.ScopeClaim, Words.Of(scope));
            }
        );

    /// <summary>Only callers with any of these scopes; what they may do with it the slice decides.</summary>
    internal static TBuilder RequireAnyScope<TBuilder>(
        this TBuilder endpoint,
        params Scope[] scopes
    )
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.Require(
            scopes,
            policy => policy.RequireClaim(Caller.ScopeClaim, scopes.Select(Words.Of))
        );

    /// <summary>The problem where the caller has not this scope; otherwise null.</summary>
    internal static ProblemAnswer? Missing(Caller caller, Scope scope) =>
        caller.May(scope)
            ? null
            : new(ProblemKind.Forbidden, $"This needs the scope '{Words.Of(scope)}'.");

    private static TBuilder Require<TBuilder>(
        this TBuilder endpoint,
        Scope[] scopes,
        Action<AuthorizationPolicyBuilder> require
    )
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint
            .RequireAuthorization(policy => require(policy.RequireAuthenticatedUser()))
            .WithMetadata(new RequiredScopes(scopes));
        // reads are open unless they say otherwise: what is said last holds
        endpoint.Finally(built =>
        {
            foreach (var open in built.Metadata.OfType<IAllowAnonymous>().ToList())
                built.Metadata.Remove(open);
        });
        return endpoint;
    }
}

/// <summary>For the document and the tests: which scopes an endpoint requires.</summary>
internal sealed record RequiredScopes(IReadOnlyList<Scope> Scopes);
