namespace JapanRussia.Claims;

/// <summary>How a claim came into the database.</summary>
public sealed record Origin
{
    public const int MaxToolLength = 100;

    public OriginKind Kind { get; init; } = OriginKind.Curated;

    /// <summary>The program and its version; null for claims that people drew.</summary>
    public string? Tool { get; init; }

    /// <summary>The program's own estimate that the claim is right, 0 to 1.</summary>
    public decimal? Confidence { get; init; }
}
