using JapanRussia.Claims;
using JapanRussia.Measures;
using JapanRussia.Values.Identities;

namespace JapanRussia.Figures;

/// <summary>A figure of a published claim as a row of its own.</summary>
public sealed class ClaimFigure : IIdentified
{
    private ClaimFigure() { }

    public Guid Id { get; private init; }
    public Claim Claim { get; private init; } = null!;
    public Guid ClaimId { get; private init; }
    public string ClaimKey { get; private init; } = "";

    /// <summary>Which of its claim's figures, from 1.</summary>
    public int Position { get; private init; }
    public Qualifier Qualifier { get; private init; }
    public Measure Measure { get; private init; } = null!;
    public Guid MeasureId { get; private init; }
}
