using JapanRussia.Claims;
using JapanRussia.Values.Identities;

namespace JapanRussia.Drafts;

/// <summary>A claim that waits for somebody to publish it or turn it down.</summary>
public sealed class Draft : IIdentified
{
    private Draft() { }

    /// <summary>The claim's.</summary>
    public Guid Id { get; private init; }
    public Guid ClaimId { get; private init; }
    public Claim Claim { get; private init; } = null!;
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Who recorded it: see <see cref="History.Editor.Subject"/>; null for what is older than the history.</summary>
    public string? RecordedBy { get; private init; }
}
