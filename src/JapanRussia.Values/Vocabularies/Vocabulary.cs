using System.Reflection;
using System.Text.Json;

namespace JapanRussia.Values.Vocabularies;

/// <summary>A closed list of terms with their meanings, read from the enum that defines it.</summary>
/// <param name="Name" example="stances">Its plural name, as it stands in addresses.</param>
/// <param name="Meaning">What its terms say of a thing.</param>
/// <param name="Standard" example="RumourEval SDQC">The standard that it follows; null where it is ours alone.</param>
/// <param name="Terms">Its terms, in the order in which they are best read.</param>
public sealed record Vocabulary(
    string Name,
    string Meaning,
    string? Standard,
    IReadOnlyList<VocabularyTerm> Terms
)
{
    /// <summary>Those that an assembly defines, by name.</summary>
    public static IReadOnlyList<Vocabulary> ReadFrom(Assembly assembly) =>
        [
            .. assembly
                .GetTypes()
                .Select(type => (type, about: type.GetCustomAttribute<VocabularyAttribute>()))
                .Where(v => v.about is not null)
                .Select(v => Read(v.type, v.about!))
                .OrderBy(v => v.Name, StringComparer.Ordinal),
        ];

    private static Vocabulary Read(Type type, VocabularyAttribute about) =>
        new(
            about.Name,
            about.Meaning,
            about.Standard,
            [
                .. type.GetFields(BindingFlags.Public | BindingFlags.Static)
                    .Select(f => (f.Name, about: f.GetCustomAttribute<TermAttribute>()!))
                    .Select(t => new VocabularyTerm(
                        JsonNamingPolicy.SnakeCaseLower.ConvertName(t.Name),
                        t.about.Meaning,
                        t.about.Crosswalk
                    )),
            ]
        );
}

/// <param name="Term">The word, as it stands in rows, filters and tables.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Crosswalk">The same notion in other schemes, each as "scheme: term".</param>
public sealed record VocabularyTerm(string Term, string Meaning, IReadOnlyList<string> Crosswalk);
