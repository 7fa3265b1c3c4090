using JapanRussia.Claims;

namespace JapanRussia.Sources;

/// <summary>A claim as far as it matters for the question whom it goes back to. Things are called by slug, claims by key.</summary>
/// <param name="InComment">Whether it stands in a reader's comment.</param>
/// <param name="OwnVoice">Whether its writer asserts it.</param>
/// <param name="Writers">The commenter, or the article's authors; nobody where they are not known.</param>
/// <param name="Claimants">The lead claimant, then joint ones.</param>
/// <param name="Via">The chain, nearest to the reader first.</param>
public sealed record ChainedClaim(
    string Key,
    Stance Stance,
    string Article,
    bool InComment,
    bool OwnVoice,
    IReadOnlyList<string> Writers,
    IReadOnlyList<string> Claimants,
    IReadOnlyList<ChainedHop> Via
)
{
    /// <summary>Those behind the article's own voice: it knows of the claimant through them.</summary>
    internal IEnumerable<ChainedHop> Intermediaries =>
        Via.Skip(Via is [var first, ..] && Writes(first.Actor) ? 1 : 0);

    /// <summary>The claimants and all on whom the article depends for what they say.</summary>
    internal IEnumerable<string> Roots => Claimants.Concat(Intermediaries.Select(h => h.Actor));

    // a chain begins with the author; where nobody knows who that is, with whoever stands there
    private bool Writes(string actor) => Writers.Count == 0 || Writers.Contains(actor);
}

/// <param name="Article">The piece in which the intermediary passed it on, where known.</param>
/// <param name="Stance">How the intermediary itself stands to the proposition.</param>
public sealed record ChainedHop(string Actor, string? Article, Stance Stance);
