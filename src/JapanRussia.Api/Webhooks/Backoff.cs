namespace JapanRussia.Api.Webhooks;

/// <summary>How long a message waits for its next attempt.</summary>
internal static class Backoff
{
    private const double Jitter = 0.2;

    /// <summary>Up to a fifth shorter or longer than planned, so that what failed together does not come back together.</summary>
    /// <param name="attempts">How many there were.</param>
    /// <param name="chance">From 0 to 1.</param>
    /// <returns>Null where there have been enough.</returns>
    internal static TimeSpan? After(int attempts, IReadOnlyList<TimeSpan> waits, double chance) =>
        attempts > waits.Count ? null : waits[attempts - 1] * (1 - Jitter + 2 * Jitter * chance);
}
