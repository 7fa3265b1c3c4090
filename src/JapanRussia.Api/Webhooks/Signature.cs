using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using JapanRussia.Webhooks;

namespace JapanRussia.Api.Webhooks;

/// <summary>Signs messages as Standard Webhooks says (www.standardwebhooks.com), so that any of its libraries can verify them.</summary>
internal static class Signature
{
    internal const string IdHeader = "webhook-id";
    internal const string TimestampHeader = "webhook-timestamp";
    internal const string Header = "webhook-signature";

    /// <param name="secret">With its prefix.</param>
    /// <param name="timestamp">When this attempt is made, in seconds since 1970.</param>
    internal static string Of(string secret, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        var key = Convert.FromBase64String(secret[Webhook.SecretPrefix.Length..]);
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hmac.AppendData(
            Encoding.UTF8.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.")
            )
        );
        hmac.AppendData(body);
        return $"v1,{Convert.ToBase64String(hmac.GetHashAndReset())}";
    }
}
