using JapanRussia.Values.Vocabularies;

namespace JapanRussia;

/// <summary>Every vocabulary of the domain.</summary>
public static class AllVocabularies
{
    public static IReadOnlyList<Vocabulary> List { get; } =
        Vocabulary.ReadFrom(typeof(AllVocabularies).Assembly);
}
