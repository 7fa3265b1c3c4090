using System.Security.Cryptography;
using System.Text;

namespace JapanRussia.Values.Text;

/// <summary>SHA-256 over the UTF-8 bytes of a text or a span of it, in lower-case hex.</summary>
public static class SpanHash
{
    public const string Pattern = "^[0-9a-f]{64}$";

    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static string Of(ReadOnlySpan<byte> bytes) =>
        Convert.ToHexStringLower(SHA256.HashData(bytes));
}
