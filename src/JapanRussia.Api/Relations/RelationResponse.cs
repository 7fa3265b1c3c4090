using JapanRussia.Relations;

namespace JapanRussia.Api.Relations;

/// <summary>A curated tie between two claims, or between two propositions.</summary>
/// <param name="Key" example="p001">Its stable name.</param>
/// <param name="Kind">How the first end stands to the second.</param>
/// <param name="Strength">How far it goes.</param>
/// <param name="Basis">In what the two meet.</param>
/// <param name="Why">One sentence that says why.</param>
/// <param name="State">Whether a person has judged it, and how.</param>
/// <param name="From">The end that it goes from.</param>
/// <param name="To">The end that it goes to.</param>
public sealed record RelationResponse<TEnd>(
    string Key,
    RelationKind Kind,
    Strength Strength,
    RelationBasis Basis,
    string Why,
    RelationState State,
    TEnd From,
    TEnd To
)
{
    /// <summary>The relations of each thing, at whichever end it stands.</summary>
    internal static ILookup<TKey, RelationResponse<TEnd>> ByEnd<TKey>(
        IEnumerable<RelationResponse<TEnd>> relations,
        Func<TEnd, TKey> keyOf
    ) =>
        relations
            .SelectMany(r =>
                new[] { KeyValuePair.Create(keyOf(r.From), r), KeyValuePair.Create(keyOf(r.To), r) }
            )
            .ToLookup(r => r.Key, r => r.Value);
}
