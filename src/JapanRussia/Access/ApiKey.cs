using System.Security.Cryptography;
using System.Text;
using JapanRussia.Mapping;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.Access;

/// <summary>A key by which a program says who it is. The key itself is shown once and never kept: its SHA-256 is.</summary>
public sealed class ApiKey
{
    public const int MaxNameLength = 100;
    public const string Mark = "jr_";
    public const int PrefixLength = 8;
    public const string PrefixPattern = "^[0-9A-Za-z]{8}$";

    // as many letters as 256 bits take
    private const int SecretLength = 43;
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private ApiKey() { }

    public Guid Id { get; private init; }
    public string Name { get; private init; } = "";

    /// <summary>Its first letters, by which people tell keys apart.</summary>
    public string Prefix { get; private init; } = "";
    public byte[] Sha256 { get; private init; } = [];

    /// <summary>What whoever holds it may do: words of the vocabulary.</summary>
    public string[] Scopes { get; private init; } = [];
    public DateTimeOffset CreatedAt { get; private init; }
    public string CreatedBy { get; private init; } = "";
    public DateTimeOffset? ExpiresAt { get; private init; }
    public DateTimeOffset? LastUsedAt { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <returns>What is kept, and the key itself, which is shown once.</returns>
    public static (ApiKey Kept, string Key) Create(
        string name,
        IEnumerable<Scope> scopes,
        DateTimeOffset? expiresAt,
        string createdBy,
        DateTimeOffset now
    )
    {
        RuleViolation.Unless(
            !(expiresAt <= now),
            "key_expired",
            "A key expires in the future.",
            "expires_at"
        );
        var prefix = RandomNumberGenerator.GetString(Letters, PrefixLength);
        var key = $"{Mark}{prefix}_{RandomNumberGenerator.GetString(Letters, SecretLength)}";
        return (
            new()
            {
                Id = Guid.CreateVersion7(now),
                Name = name,
                Prefix = prefix,
                Sha256 = HashOf(key),
                Scopes = [.. scopes.Distinct().Order().Select(Words.Of)],
                CreatedAt = now,
                CreatedBy = createdBy,
                ExpiresAt = expiresAt?.ToUniversalTime(),
            },
            key
        );
    }

    /// <summary>The prefix of a text that has the shape of a key; null where it has not.</summary>
    public static string? PrefixOf(string key) =>
        key.Length == Mark.Length + PrefixLength + 1 + SecretLength
        && key.StartsWith(Mark, StringComparison.Ordinal)
        && key[Mark.Length + PrefixLength] == '_'
        && key.Skip(Mark.Length).All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
            ? key.Substring(Mark.Length, PrefixLength)
            : null;

    /// <summary>Whether this is its key; takes as long for a wrong one as for the right one.</summary>
    public bool Fits(string key) => CryptographicOperations.FixedTimeEquals(Sha256, HashOf(key));

    public bool StandsAt(DateTimeOffset now) =>
        RevokedAt is null && (ExpiresAt is null || ExpiresAt > now);

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;

    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}

internal sealed class ApiKeyMapping : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable(
            "api_keys",
            t =>
            {
                var scopes = string.Join(", ", Words<Scope>.All.Select(s => $"'{s}'"));
                t.HasCheckConstraint("ck_api_keys_scopes", $"scopes <@ array[{scopes}]");
                t.HasCheckConstraint("ck_api_keys_sha256", "octet_length(sha256) = 32");
            }
        );
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Name).HasMaxLength(ApiKey.MaxNameLength);
        builder.Property(k => k.Prefix).HasMaxLength(20).InByteOrder();
        builder.HasIndex(k => k.Prefix).IsUnique();
        builder.Property(k => k.CreatedBy).HasMaxLength(History.Editor.MaxLength);
    }
}
