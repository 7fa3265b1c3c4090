using System.Runtime.CompilerServices;
using System.Text.Json;

namespace JapanRussia.Values.Vocabularies;

/// <summary>A vocabulary's terms as they are written everywhere outside the code: <c>own_voice</c>.</summary>
/// <remarks>
/// Terms are counted from 0, and found by that count: a dictionary with a type of its own for each vocabulary would be compiled
/// anew for each, at every start of the program.
/// </remarks>
public static class Words<TTerm>
    where TTerm : struct, Enum
{
    private static readonly string[] WordOf =
    [
        .. Enum.GetNames<TTerm>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName),
    ];

    private static readonly Dictionary<string, int> TermOf = WordOf
        .Index()
        .ToDictionary(w => w.Item, w => w.Index);

    /// <summary>Every word, in the order in which the vocabulary lists its terms.</summary>
    public static IReadOnlyList<string> All => WordOf;

    public static string Of(TTerm term) => WordOf[Unsafe.BitCast<TTerm, int>(term)];

    public static TTerm Term(string word) => Unsafe.BitCast<int, TTerm>(TermOf[word]);

    public static bool TryTerm(string word, out TTerm term)
    {
        var known = TermOf.TryGetValue(word, out var count);
        term = Unsafe.BitCast<int, TTerm>(count);
        return known;
    }
}

public static class Words
{
    public static string Of<TTerm>(TTerm term)
        where TTerm : struct, Enum => Words<TTerm>.Of(term);
}
