using JapanRussia.Values.Text;

namespace JapanRussia.Locators;

/// <summary>
/// Finds again what stood at a place: there, elsewhere, or as words much like it. It never guesses beyond that: what is not
/// found is lost.
/// </summary>
public static class FindSpan
{
    /// <summary>How much is hashed for one span of which only the hash is known; see <see cref="HashWindows"/>.</summary>
    public const long Effort = 512 * 1024 * 1024;

    /// <param name="expected">Where it is thought to stand now, in code points; its old place, unless its neighbours moved.</param>
    /// <param name="effort">How much may be hashed to find the same words, where the words are not known.</param>
    public static FoundSpan In(
        AnchoredText text,
        Locator locator,
        int? expected = null,
        long effort = Effort
    )
    {
        // where the words stand but another part of the locator is wrong, it names another place than theirs
        if (text.PlaceAt(locator.Start, locator.End) is { } standing)
            if (standing.Sha256 == locator.Sha256)
                return new(
                    locator.Fits(standing) ? AnchorStatus.Verified : AnchorStatus.Moved,
                    standing,
                    1,
                    true
                );
        var near = Math.Clamp(expected ?? locator.Start, 0, text.Characters);
        var known = locator.Words is { } words && SpanHash.Of(words) == locator.Sha256;
        var (start, complete) = known
            ? (FindWords.Nearest(text, locator.Words!, near), true)
            : HashWindows.Nearest(text, locator, near, effort);
        // words that are known say themselves how long they are
        var length = known ? CodePoints.Count(locator.Words!) : locator.Length;
        if (start is { } moved)
            return Found(AnchorStatus.Moved, moved, moved + length, 1, complete);
        if (locator.Words is { } like && FindLikeWords.In(text, like, near) is { } drifted)
            return Found(
                AnchorStatus.Drifted,
                drifted.Start,
                drifted.End,
                drifted.Similarity,
                complete
            );
        return new(AnchorStatus.Lost, null, null, complete);

        FoundSpan Found(AnchorStatus status, int from, int to, double similarity, bool complete) =>
            new(status, text.PlaceOf(from, to), similarity, complete);
    }
}
