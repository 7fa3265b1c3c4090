using System.Collections.Frozen;
using System.Text.Json;

namespace JapanRussia.Vocabularies;

/// <summary>A vocabulary's terms as they are written everywhere outside the code: <c>own_voice</c>.</summary>
public static class Words<TTerm>
    where TTerm : struct, Enum
{
    private static readonly FrozenDictionary<TTerm, string> WordOf = Enum.GetValues<TTerm>()
        .ToFrozenDictionary(t => t, t => JsonNamingPolicy.SnakeCaseLower.ConvertName(t.ToString()));

    private static readonly FrozenDictionary<string, TTerm> TermOf = WordOf.ToFrozenDictionary(
        w => w.Value,
        w => w.Key
    );

    /// <summary>Every word, in the order in which the vocabulary lists its terms.</summary>
    public static IReadOnlyList<string> All { get; } =
    [.. Enum.GetValues<TTerm>().Select(t => WordOf[t])];

    public static string Of(TTerm term) => WordOf[term];

    public static TTerm Term(string word) => TermOf[word];

    public static bool TryTerm(string word, out TTerm term) => TermOf.TryGetValue(word, out term);
}

public static class Words
{
    public static string Of<TTerm>(TTerm term)
        where TTerm : struct, Enum => Words<TTerm>.Of(term);
}
