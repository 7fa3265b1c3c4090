namespace JapanRussia.Values.Text;

/// <summary>The known word that a mistyped one most likely meant.</summary>
public static class Nearest
{
    /// <summary>Longer words are not mistyped names.</summary>
    private const int MaxWordLength = 100;

    /// <summary>Null where nothing is near: more than a third of its letters would have to change, and more than two (one of a short word).</summary>
    public static string? To(string word, IEnumerable<string> known)
    {
        if (word.Length > MaxWordLength)
            return null;
        var (best, distance) = known
            .Select(k => (k, Distance(word, k)))
            .DefaultIfEmpty(("", int.MaxValue))
            .MinBy(k => k.Item2);
        return distance <= Math.Max(word.Length > 3 ? 2 : 1, word.Length / 3) ? best : null;
    }

    /// <summary>"; did you mean 'x'?" or nothing.</summary>
    public static string Hint(string word, IEnumerable<string> known) =>
        To(word, known) is { } near ? $"; did you mean '{near}'?" : "";

    // Levenshtein: inserted, deleted and changed letters
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (
                    row[j],
                    Math.Min(
                        Math.Min(row[j], row[j - 1]) + 1,
                        diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)
                    )
                );
        }
        return row[b.Length];
    }
}
