using JapanRussia.History;
using JapanRussia.Merging;

namespace JapanRussia.Api.Merges;

/// <summary>What a merge did, or its undoing.</summary>
/// <param name="Slug" example="v-putin">The one that was merged, or that is parted again.</param>
/// <param name="Version" example="2">Its version now: what If-Match names to take the merge back.</param>
/// <param name="Survivor" example="vladimir-putin">The one that stands for both, or did.</param>
/// <param name="Turned">What points elsewhere now, by its kind: each of these is one version up.</param>
/// <param name="Relations">Keys of relations that would have tied the survivor to itself or said a thing twice, and were withdrawn for that; of those that stand again.</param>
/// <param name="Names">Names that became aliases of the survivor, or are its aliases no longer.</param>
public sealed record MergeResponse(
    string Slug,
    int Version,
    string Survivor,
    IReadOnlyList<TurnedResponse> Turned,
    IReadOnlyList<string> Relations,
    IReadOnlyList<string> Names
)
{
    internal static MergeResponse Of(
        MergeableEntity thing,
        MergeableEntity survivor,
        Merged merged
    ) =>
        new(
            thing.Slug,
            thing.Version,
            survivor.Slug,
            [
                .. merged
                    .Turned.Where(t => t.Value > 0)
                    .OrderBy(t => t.Key)
                    .Select(t => new TurnedResponse(t.Key, t.Value)),
            ],
            merged.Relations,
            merged.Names
        );
}

/// <param name="Kind">What sort of thing.</param>
/// <param name="Count" example="12">How many of them.</param>
public sealed record TurnedResponse(EntityKind Kind, int Count);
