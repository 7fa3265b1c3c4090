using JapanRussia.Access;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Keys;

/// <summary>A key without its text, which nobody has but whoever was given it.</summary>
/// <param name="Prefix" example="k3v9x0ab">The letters after jr_, by which it is known.</param>
/// <param name="Name" example="Ann's importer">Who or what it is for.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">By whom: a subject, or the command line.</param>
/// <param name="ExpiresAt">When it stops working; null where never.</param>
/// <param name="LastUsedAt">When it was last used, to the minute; null where never.</param>
/// <param name="RevokedAt">When it was revoked; null while it stands.</param>
public sealed record KeyResponse(
    string Prefix,
    string Name,
    IReadOnlyList<Scope> Scopes,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? LastUsedAt,
    DateTimeOffset? RevokedAt
)
{
    internal static KeyResponse Of(ApiKey key) =>
        new(
            key.Prefix,
            key.Name,
            [.. key.Scopes.Select(Words<Scope>.Term)],
            key.CreatedAt,
            key.CreatedBy,
            key.ExpiresAt,
            key.LastUsedAt,
            key.RevokedAt
        );
}

/// <param name="Data">Every key that was ever made, newest first.</param>
public sealed record KeyList(IReadOnlyList<KeyResponse> Data);

/// <summary>A key with its text, this once.</summary>
/// <param name="Key" example="jr_k3v9x0ab_…">The key. It is not stored and cannot be shown again.</param>
/// <param name="About">What will be known of it.</param>
public sealed record NewKey(string Key, KeyResponse About);
