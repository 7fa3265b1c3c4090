namespace JapanRussia.Propositions;

/// <summary>How propositions are worded: positively, for polarity lives in the stance.</summary>
public static class Wording
{
    private static readonly HashSet<string> Negations =
    [
        "no",
        "not",
        "never",
        "nor",
        "neither",
        "none",
        "nobody",
        "nothing",
        "cannot",
        "without",
    ];

    /// <summary>The first word of a text that turns it round; null where there is none.</summary>
    public static string? Negation(string text) => WordsOf(text).FirstOrDefault(Negations.Contains);

    internal static IEnumerable<string> WordsOf(string text) =>
        new string([
            .. text.Select(c =>
                char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c)
                : c is '\'' or '’' ? '\''
                : ' '
            ),
        ]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
