using JapanRussia.Access;
using JapanRussia.Rest.Problems;
using JapanRussia.Values.Vocabularies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;

namespace JapanRussia.Api.Access;

/// <summary>What an endpoint asks of its callers.</summary>
internal static class Rights
{
    private static readonly int[] Refusals =
    [
        StatusCodes.Status401Unauthorized,
        StatusCodes.Status403Forbidden,
    ];

    /// <summary>Only callers with all of these scopes.</summary>
    internal static TBuilder RequireScope<TBuilder>(this TBuilder endpoint, params Scope[] scopes)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.Require(
            new(scopes),
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
            new(scopes, Any: true),
            policy => policy.RequireClaim(Caller.ScopeClaim, scopes.Select(Words.Of))
        );

    /// <summary>The problem where the caller has not this scope; otherwise null.</summary>
    internal static ProblemAnswer? Missing(Caller caller, Scope scope) =>
        caller.May(scope)
            ? null
            : new(ProblemKind.Forbidden, $"This needs the scope '{Words.Of(scope)}'.");

    private static TBuilder Require<TBuilder>(
        this TBuilder endpoint,
        RequiredScopes required,
        Action<AuthorizationPolicyBuilder> require
    )
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint
            .RequireAuthorization(policy => require(policy.RequireAuthenticatedUser()))
            .WithMetadata(required);
        endpoint.Finally(built =>
        {
            // reads are open unless they say otherwise: what is said last holds
            foreach (var open in built.Metadata.OfType<IAllowAnonymous>().ToList())
                built.Metadata.Remove(open);
            foreach (var status in Refusals)
                if (
                    !built
                        .Metadata.OfType<IProducesResponseTypeMetadata>()
                        .Any(m => m.StatusCode == status)
                )
                    built.Metadata.Add(
                        new ProducesResponseTypeMetadata(
                            status,
                            typeof(Problem),
                            [ProblemAnswer.MediaType]
                        )
                    );
        });
        return endpoint;
    }
}

/// <summary>For answers, the document and the tests: which scopes an endpoint requires.</summary>
/// <param name="Any">Whether one of them is enough.</param>
internal sealed record RequiredScopes(IReadOnlyList<Scope> Scopes, bool Any = false)
{
    internal string Text =>
        (
            Scopes.Count == 1 ? "the scope "
            : Any ? "one of the scopes "
            : "the scopes "
        ) + string.Join(Any ? " or " : " and ", Scopes.Select(s => $"`{Words.Of(s)}`"));

    /// <summary>Those that a caller has not, of which they would need one or all.</summary>
    internal IReadOnlyList<Scope> MissingOf(Caller caller) =>
        Any && Scopes.Any(caller.May) ? [] : [.. Scopes.Where(s => !caller.May(s))];
}
