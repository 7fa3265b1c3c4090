using JapanRussia.Rest.Json;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Vocabularies;

internal static class ListVocabularies
{
    /// <summary>Every closed list of terms, with what each term means and what other schemes call it.</summary>
    /// <remarks>The terms are those that filters take and answers hold.</remarks>
    internal static IResult Handle() => new JsonAnswer<VocabularyList>(new(AllVocabularies.List));
}

/// <param name="Data">The vocabularies, by name.</param>
public sealed record VocabularyList(IReadOnlyList<Vocabulary> Data);
