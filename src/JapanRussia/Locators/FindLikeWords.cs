namespace JapanRussia.Locators;

/// <summary>
/// Finds words much like those that stood somewhere: the stretch of the text that becomes them with the fewest letters
/// inserted, deleted or changed; of several the nearest.
/// </summary>
internal static class FindLikeWords
{
    /// <summary>The share of letters that must be the same; below it, other words stand there.</summary>
    internal const double Threshold = 0.75;

    /// <summary>How far around the expected place is looked, in letters.</summary>
    internal const int Reach = 100_000;

    /// <summary>Longer spans are not looked for, in letters.</summary>
    internal const int MaxLength = 5_000;

    internal static (int Start, int End, double Similarity)? In(
        AnchoredText text,
        string words,
        int near
    )
    {
        var wanted = FoldedText.Of(words).Letters.ToArray();
        if (wanted.Length is 0 or > MaxLength)
            return null;
        var folded = text.Folded;
        var expected = folded.LetterAt(text.ToUtf16(near));
        var from = Math.Max(0, expected - Reach);
        var to = Math.Min(folded.Length, expected + wanted.Length + Reach);
        var around = folded.Letters[from..to];

        var (end, errors) = BestEnd(wanted, around, expected - from + wanted.Length);
        if (errors > (1 - Threshold) * wanted.Length)
            return null;
        var start = BestStart(wanted, around[..end], errors);
        var similarity = 1 - ((double)errors / Math.Max(wanted.Length, end - start));
        if (similarity < Threshold)
            return null;
        var place = folded.PlaceOf(from + start, from + end);
        return (text.ToCodePoints(place.Start), text.ToCodePoints(place.End), similarity);
    }

    private static (int End, int Errors) BestEnd(
        int[] wanted,
        ReadOnlySpan<int> around,
        int expected
    )
    {
        var comparison = new CompareLetters(wanted, anywhere: true);
        var best = (End: 0, Errors: wanted.Length);
        for (var i = 0; i < around.Length; i++)
        {
            var errors = comparison.Take(around[i]);
            if (
                errors < best.Errors
                || (
                    errors == best.Errors
                    && Math.Abs(i + 1 - expected) < Math.Abs(best.End - expected)
                )
            )
                best = (i + 1, errors);
        }
        return best;
    }

    // backwards from the end, where as many errors lead to the beginning; of several that which is as long as the words
    private static int BestStart(int[] wanted, ReadOnlySpan<int> before, int errors)
    {
        var comparison = new CompareLetters([.. wanted.Reverse()], anywhere: false);
        var most = Math.Min(before.Length, wanted.Length + errors);
        var best = 0;
        for (var length = 1; length <= most; length++)
            if (
                comparison.Take(before[^length]) == errors
                && (best == 0 || Math.Abs(length - wanted.Length) < Math.Abs(best - wanted.Length))
            )
                best = length;
        return before.Length - best;
    }
}
