using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace JapanRussia.Api.Tests.Access;

/// <summary>Somebody who signs tokens by hand, so that everything in them can be wrong.</summary>
internal sealed class Issuer(string name) : IDisposable
{
    internal const string Audience = "japanrussia";
    internal const string KeyId = "key-1";

    private readonly RSA key = RSA.Create(2048);

    internal string Name { get; } = name;

    internal byte[] PublicKey => Encoding.UTF8.GetBytes(key.ExportSubjectPublicKeyInfoPem());

    internal JsonObject Jwk
    {
        get
        {
            var numbers = key.ExportParameters(includePrivateParameters: false);
            return new()
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["alg"] = "RS256",
                ["kid"] = KeyId,
                ["n"] = Base64Url.EncodeToString(numbers.Modulus),
                ["e"] = Base64Url.EncodeToString(numbers.Exponent),
            };
        }
    }

    internal string Jwks => new JsonObject { ["keys"] = new JsonArray(Jwk) }.ToJsonString();

    /// <summary>What stands in a good token.</summary>
    internal JsonObject Content(string scopes = "write read_drafts openid") =>
        new()
        {
            ["iss"] = Name,
            ["sub"] = "ann",
            ["name"] = "Ann",
            ["aud"] = Audience,
            ["scope"] = scopes,
            ["iat"] = FromNow(0),
            ["exp"] = FromNow(300),
        };

    internal static long FromNow(int seconds) =>
        TimeProvider.System.GetUtcNow().AddSeconds(seconds).ToUnixTimeSeconds();

    internal static JsonObject Header(string algorithm = "RS256") =>
        new()
        {
            ["alg"] = algorithm,
            ["typ"] = "JWT",
            ["kid"] = KeyId,
        };

    internal string Token(JsonObject? content = null, JsonObject? header = null) =>
        Signed(
            header ?? Header(),
            content ?? Content(),
            bytes => key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
        );

    internal static string Signed(JsonObject header, JsonObject content, Func<byte[], byte[]> sign)
    {
        var text = $"{Part(header)}.{Part(content)}";
        return $"{text}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(text)))}";
    }

    internal static string Part(JsonObject json) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(json));

    public void Dispose() => key.Dispose();
}
