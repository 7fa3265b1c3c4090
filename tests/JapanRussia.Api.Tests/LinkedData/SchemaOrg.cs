using System.Text.RegularExpressions;

namespace JapanRussia.Api.Tests.LinkedData;

/// <summary>
/// Holds a graph against schema.org's definitions: every class and property exists, stands on a thing of a class that has
/// it, and takes what it may take.
/// </summary>
internal static partial class SchemaOrg
{
    internal const string Namespace = "https://schema.org/";

    private static readonly Dictionary<string, string> Above = [];
    private static readonly Dictionary<string, (string[] On, string[] Takes)> Properties = [];

    static SchemaOrg()
    {
        var file = Path.Combine(
            Repository.Root,
            "tests",
            "JapanRussia.Api.Tests",
            "LinkedData",
            "schemaorg.tsv"
        );
        foreach (var line in File.ReadLines(file).Where(l => !l.StartsWith('#')))
            if (line.Split('\t') is ["class", var name, var above])
                Above.Add(name, above);
            else if (line.Split('\t') is ["property", var property, var on, var takes])
                Properties.Add(property, (on.Split(' '), takes.Split(' ')));
    }

    /// <summary>What is wrong, a line each.</summary>
    internal static IReadOnlyList<string> Faults(IReadOnlyList<Triple> graph)
    {
        var classes = graph
            .Where(t => t.Predicate == Triples.Type)
            .ToLookup(t => t.Subject, t => t.Object);
        List<string> faults = [];
        foreach (var triple in graph)
            if (
                triple.Predicate == Triples.Type
                && Name(triple.Object) is { } known
                && !Above.ContainsKey(known)
            )
                faults.Add($"there is no class {known}");
            else if (Name(triple.Predicate) is { } property)
                faults.AddRange(OfProperty(property, triple));
        return faults;

        IEnumerable<string> OfProperty(string property, Triple triple)
        {
            if (!Properties.TryGetValue(property, out var defined))
            {
                yield return $"there is no property {property}";
                yield break;
            }
            if (!ClassesOf(triple.Subject).Intersect(defined.On).Any())
                yield return $"{property} is no property of {triple.Subject}";
            if (
                triple.Datatype is null
                    ? !defined.Takes.Contains("URL")
                        && !ClassesOf(triple.Object).Intersect(defined.Takes).Any()
                    : !defined.Takes.Any(t => IsOf(t, triple))
            )
                yield return $"{property} does not take '{triple.Object}'";
        }

        IEnumerable<string> ClassesOf(string node) =>
            classes[node].Select(Name).OfType<string>().SelectMany(Lineage);
    }

    private static bool IsOf(string dataType, Triple literal) =>
        dataType switch
        {
            "Text" => true,
            "Date" => IsoDate().IsMatch(literal.Object),
            "Number" => decimal.TryParse(literal.Object, out _),
            _ => false,
        };

    private static IEnumerable<string> Lineage(string name)
    {
        for (; name.Length > 0; name = Above.GetValueOrDefault(name, ""))
            yield return name;
    }

    private static string? Name(string iri) =>
        iri.StartsWith(Namespace, StringComparison.Ordinal) ? iri[Namespace.Length..] : null;

    [GeneratedRegex("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", RegexOptions.NonBacktracking)]
    private static partial Regex IsoDate();
}
