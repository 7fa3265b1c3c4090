using JapanRussia.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.Idempotency;

/// <summary>
/// The answer to a request that had an Idempotency-Key, stored in the transaction that the request made: whoever asks again
/// with the same key gets it again, and nothing is done twice.
/// </summary>
public sealed class IdempotentAnswer
{
    public const int MaxKeyLength = 100;

    /// <summary>How long it is kept at the least.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>Whose key it is: callers do not see each other's.</summary>
    public required string Subject { get; init; }
    public required string Key { get; init; }

    /// <summary>SHA-256 over method, address and body.</summary>
    public required string Fingerprint { get; init; }
    public required int Status { get; init; }
    public required string? Location { get; init; }
    public required string? Tag { get; init; }
    public required byte[] Body { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class IdempotentAnswerMapping : IEntityTypeConfiguration<IdempotentAnswer>
{
    public void Configure(EntityTypeBuilder<IdempotentAnswer> builder)
    {
        builder.ToTable("idempotent_answers");
        builder.HasKey(a => new { a.Subject, a.Key });
        builder.Property(a => a.Subject).HasMaxLength(Editor.MaxLength);
        builder.Property(a => a.Key).HasMaxLength(IdempotentAnswer.MaxKeyLength);
        builder.HasIndex(a => a.CreatedAt);
    }
}
