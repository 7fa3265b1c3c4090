using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace JapanRussia.Rest.Lists;

/// <summary>
/// Where a page begins, as the client carries it: signed, so that nobody can make one up, and bound to the query, so that it
/// cannot be used on another. Layout: 16 bytes of HMAC-SHA256, 8 of the query's hash, 16 of the row's id, then its key.
/// </summary>
public static class Cursor
{
    private const int MacLength = 16;
    private const int QueryLength = 8;
    private const int IdLength = 16;

    public static string Write(Place place, string query, byte[] secret)
    {
        byte[] body =
        [
            .. HashOf(query),
            .. place.Id.ToByteArray(),
            .. Encoding.UTF8.GetBytes(place.Key),
        ];
        return Base64Url.EncodeToString([.. MacOf(body, secret), .. body]);
    }

    /// <summary>Null where the cursor was not written by this database for this query.</summary>
    public static Place? Read(string cursor, string query, byte[] secret)
    {
        if (!Base64Url.IsValid(cursor))
            return null;
        var bytes = Base64Url.DecodeFromChars(cursor);
        if (bytes.Length < MacLength + QueryLength + IdLength)
            return null;
        var mac = bytes.AsSpan(0, MacLength);
        var body = bytes.AsSpan(MacLength);
        if (!CryptographicOperations.FixedTimeEquals(mac, MacOf(body, secret)))
            return null;
        return body[..QueryLength].SequenceEqual(HashOf(query))
            ? new(
                Encoding.UTF8.GetString(body[(QueryLength + IdLength)..]),
                new Guid(body.Slice(QueryLength, IdLength))
            )
            : null;
    }

    private static byte[] HashOf(string query) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(query))[..QueryLength];

    private static byte[] MacOf(ReadOnlySpan<byte> body, byte[] secret) =>
        HMACSHA256.HashData(secret, body)[..MacLength];
}
