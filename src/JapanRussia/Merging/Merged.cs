using JapanRussia.History;

namespace JapanRussia.Merging;

/// <summary>What a merge, or its undoing, did besides.</summary>
/// <param name="Turned">How many things of each kind point elsewhere now.</param>
/// <param name="Relations">Keys of relations that were withdrawn, or stand again.</param>
/// <param name="Names">Names that the survivor took over, or gave up.</param>
public sealed record Merged(
    IReadOnlyDictionary<EntityKind, int> Turned,
    IReadOnlyList<string> Relations,
    IReadOnlyList<string> Names
);
