using System.Security.Cryptography;
using System.Text;

namespace JapanRussia.Values.Identities;

/// <summary>
/// Ids made from a name (RFC 9562 UUID version 8 over SHA-256), so that a seeded row has the same id on every
/// installation and a permanent link to it survives a reload.
/// </summary>
public static class NameBasedId
{
    /// <param name="type">What is named: <c>claim</c>, <c>actor</c>.</param>
    /// <param name="key">Its stable key or slug.</param>
    public static Guid Of(string type, string key)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"japanrussia:{type}:{key}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes, bigEndian: true);
    }
}
