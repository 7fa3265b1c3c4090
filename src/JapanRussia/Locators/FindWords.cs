namespace JapanRussia.Locators;

/// <summary>Finds the same words, character by character; of several places the nearest one.</summary>
internal static class FindWords
{
    /// <summary>The offset in code points at which they begin; null where they do not stand.</summary>
    internal static int? Nearest(AnchoredText text, string words, int near)
    {
        if (words.Length == 0)
            return null;
        var expected = text.ToUtf16(near);
        var (before, after) = (-1, -1);
        foreach (var place in Places(text.Content, words))
            if (place <= expected)
                before = place;
            else
            {
                after = place;
                break;
            }
        return (before, after) switch
        {
            (-1, -1) => null,
            (_, -1) => text.ToCodePoints(before),
            (-1, _) => text.ToCodePoints(after),
            _ => Nearer(text.ToCodePoints(before), text.ToCodePoints(after), near),
        };
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
