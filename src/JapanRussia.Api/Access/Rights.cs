using JapanRussia.Access;
using JapanRussia.Vocabularies;

namespace JapanRussia.Api.Access;

/// <summary>What an endpoint asks of its callers.</summary>
internal static class Rights
{
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
