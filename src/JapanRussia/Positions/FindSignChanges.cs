using JapanRussia.Claims;

namespace JapanRussia.Positions;

/// <summary>Finds where an actor changed sides on a proposition.</summary>
public static class FindSignChanges
{
    /// <summary>
    /// Pairs of claims, in time: the last on one side, and the first on the other that was surely made after it. What may
    /// have been said at one time is no change.
    /// </summary>
    /// <param name="claims">One actor's claims on one proposition.</param>
    public static IReadOnlyList<(TClaim From, TClaim To)> Among<TClaim>(
        IEnumerable<TClaim> claims,
        Func<TClaim, Stance> stanceOf,
        Func<TClaim, ClaimTime?> timeOf
    )
    {
        var dated = claims
            .Where(c => stanceOf(c) is Stance.Supports or Stance.Denies)
            .Where(c => timeOf(c) is not null)
            .Select(c => new Side<TClaim>(c, stanceOf(c), timeOf(c)!))
            .OrderBy(c => c.Time.From ?? DateOnly.MinValue)
            .ToList();
        List<(TClaim, TClaim)> changes = [];
        foreach (var (i, to) in dated.Index())
        {
            var from = dated
                .Where(c => c.Stance != to.Stance && c.Time.IsBefore(to.Time))
                .MaxBy(c => c.Time.To);
            if (
                from is not null
                && !dated.Take(i).Any(c => c.IsOn(to) && from.Time.IsBefore(c.Time))
            )
                changes.Add((from.Claim, to.Claim));
        }
        return changes;
    }

    private sealed record Side<TClaim>(TClaim Claim, Stance Stance, ClaimTime Time)
    {
        internal bool IsOn(Side<TClaim> other) => Stance == other.Stance;
    }
}
