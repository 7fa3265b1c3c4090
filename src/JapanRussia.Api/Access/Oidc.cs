using Microsoft.IdentityModel.Tokens;

namespace JapanRussia.Api.Access;

/// <summary>An issuer of tokens (OpenID Connect, or OAuth 2.0 with JWT access tokens) whose callers are let in.</summary>
/// <param name="Authority">The issuer, as it stands in its tokens.</param>
/// <param name="Audience">What tokens for this API have in <c>aud</c>.</param>
/// <param name="ScopeClaim">The claim that holds the scopes, divided by spaces or as a list.</param>
/// <param name="JwksFile">The issuer's public keys, where they are not to be fetched from it.</param>
internal sealed record Oidc(string Authority, string Audience, string ScopeClaim, string? JwksFile)
{
    /// <summary>Signatures of one who alone has the private key; never a secret that both sides have.</summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256,
        SecurityAlgorithms.RsaSha384,
        SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.RsaSsaPssSha384,
        SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256,
        SecurityAlgorithms.EcdsaSha384,
        SecurityAlgorithms.EcdsaSha512,
    ];

    /// <summary>Null where no issuer is configured.</summary>
    internal static Oidc? From(IConfiguration configuration)
    {
        var section = configuration.GetSection("Oidc");
        if (section["Authority"] is not { Length: > 0 } authority)
            return null;
        if (section["Audience"] is not { Length: > 0 } audience)
            throw new IOException(
                "Oidc__Authority goes with Oidc__Audience: what stands in `aud`."
            );
        if (
            !Uri.TryCreate(authority, UriKind.Absolute, out var issuer)
            || issuer.Scheme is not ("https" or "http")
        )
            throw new IOException(
                $"Oidc__Authority is '{authority}', which is no address such as https://login.example.org."
            );
        return new(authority, audience, section["ScopeClaim"] ?? "scope", section["JwksFile"]);
    }

    /// <summary>What a token must be like. With keys from a file nothing is ever fetched.</summary>
    internal TokenValidationParameters Checks() =>
        new()
        {
            ValidIssuer = Authority,
            ValidAudience = Audience,
            ValidAlgorithms = Algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = TimeSpan.FromSeconds(60),
            // a token names the key that signed it
            TryAllIssuerSigningKeys = false,
            IssuerSigningKeys = JwksFile is null ? null : KeysIn(JwksFile),
        };

    private static List<SecurityKey> KeysIn(string file)
    {
        try
        {
            return
            [
                .. new JsonWebKeySet(File.ReadAllText(file))
                    .GetSigningKeys()
                    .Where(k => k is not SymmetricSecurityKey),
            ];
        }
        catch (ArgumentException e)
        {
            throw new IOException($"{file} holds no JSON Web Key Set: {e.Message}", e);
        }
    }
}
