using JapanRussia.Access;
using JapanRussia.History;
using JapanRussia.Values.Vocabularies;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace JapanRussia.Api.Access;

/// <summary>Knows callers by a token of the issuer that is configured.</summary>
internal static class ReadToken
{
    private static readonly string[] Names = ["name", "preferred_username", "client_id", "azp"];

    internal static void Configure(JwtBearerOptions options, Oidc oidc)
    {
        options.MapInboundClaims = false;
        options.TokenValidationParameters = oidc.Checks();
        if (oidc.JwksFile is null)
        {
            options.Authority = oidc.Authority;
            options.RequireHttpsMetadata = !new Uri(oidc.Authority).IsLoopback;
        }
        options.Events = new()
        {
            OnTokenValidated = context =>
            {
                if (CallerOf(context, oidc) is { } caller)
                    context.Principal = caller.Principal(context.Scheme.Name);
                else
                    context.Fail("The token has no subject, or too long a one.");
                return Task.CompletedTask;
            },
        };
    }

    private static Caller? CallerOf(TokenValidatedContext context, Oidc oidc)
    {
        var token = context.Principal!;
        var subject = token.FindFirst("sub")?.Value;
        var full = $"oidc:{oidc.Authority}|{subject}";
        if (string.IsNullOrEmpty(subject) || full.Length > Editor.MaxLength)
            return null;
        var name =
            Names.Select(n => token.FindFirst(n)?.Value).FirstOrDefault(n => n is { Length: > 0 })
            ?? subject;
        return new(
            full,
            name.Length > Editor.MaxLength ? name[..Editor.MaxLength] : name,
            token
                .FindAll(oidc.ScopeClaim)
                .SelectMany(c => c.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(word => Words<Scope>.TryTerm(word, out _))
                .Select(Words<Scope>.Term)
                .ToHashSet()
        );
    }
}
