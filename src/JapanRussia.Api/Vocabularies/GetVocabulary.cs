using JapanRussia.Rest.Json;
using JapanRussia.Rest.Problems;
using JapanRussia.Values.Text;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Vocabularies;

internal static class GetVocabulary
{
    /// <summary>One closed list of terms, with what each term means and what other schemes call it.</summary>
    /// <remarks>The terms are those that filters take and answers hold.</remarks>
    /// <param name="name" example="stances">Its plural name: `stances`.</param>
    internal static IResult Handle(string name) =>
        AllVocabularies.List.SingleOrDefault(v => v.Name == name) is { } vocabulary
            ? new JsonAnswer<Vocabulary>(vocabulary)
            : new ProblemAnswer(
                ProblemKind.NotFound,
                $"There is no vocabulary '{name}'{Nearest.Hint(name, AllVocabularies.List.Select(v => v.Name))}"
            );
}
