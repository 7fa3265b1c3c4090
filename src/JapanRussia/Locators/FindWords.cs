namespace JapanRussia.Locators;

/// <summary>Finds the same words, character by character; of several places the nearest one.</summary>
internal static class FindWords
{
    private const int Short = 256;

    /// <summary>The offset in code points at which they begin; null where they do not stand.</summary>
    internal static int? Nearest(AnchoredText text, string words, int near)
    {
        if (words.Length == 0)
            return null;
        var expected = text.ToUtf16(near);
        var found =
            words.Length <= Short
                ? Around(text.Content, words, expected)
                : Stepwise(text.Content, words, expected);
        return found switch
        {
            (-1, -1) => null,
            (var before, -1) => text.ToCodePoints(before),
            (-1, var after) => text.ToCodePoints(after),
            var (before, after) => Nearer(
                text.ToCodePoints(before),
                text.ToCodePoints(after),
                near
            ),
        };
    }

    // many characters at a time, as long as the words are not so long that a text made against it would take minutes
    private static (int Before, int After) Around(string text, string words, int expected)
    {
        var until = Math.Min(text.Length, expected + words.Length);
        var from = Math.Min(text.Length, expected + 1);
        var after = text.AsSpan(from).IndexOf(words);
        return (text.AsSpan(0, until).LastIndexOf(words), after < 0 ? -1 : from + after);
    }

    private static (int Before, int After) Stepwise(string text, string words, int expected)
    {
        var before = -1;
        foreach (var place in Places(text, words))
            if (place <= expected)
                before = place;
            else
                return (before, place);
        return (before, -1);
    }

    private static int Nearer(int before, int after, int near) =>
        near - before <= after - near ? before : after;

    // Knuth, Morris and Pratt: the time grows with the length of the text, whatever it and the words are made of
    private static IEnumerable<int> Places(string text, string words)
    {
        var fallbacks = new int[words.Length];
        for (var (i, matched) = (1, 0); i < words.Length; i++)
        {
            while (matched > 0 && words[i] != words[matched])
                matched = fallbacks[matched - 1];
            if (words[i] == words[matched])
                matched++;
            fallbacks[i] = matched;
        }
        for (var (i, matched) = (0, 0); i < text.Length; i++)
        {
            while (matched > 0 && text[i] != words[matched])
                matched = fallbacks[matched - 1];
            if (text[i] == words[matched])
                matched++;
            if (matched < words.Length)
                continue;
            yield return i - words.Length + 1;
            matched = fallbacks[matched - 1];
        }
    }
}
