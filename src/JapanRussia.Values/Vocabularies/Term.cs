namespace JapanRussia.Values.Vocabularies;

/// <summary>Names an enum as a vocabulary that is shown to readers.</summary>
/// <param name="name">Its plural name in an address: <c>stances</c>.</param>
/// <param name="meaning">What its terms say of a thing.</param>
/// <param name="standard">The standard that it follows; null where it is ours alone.</param>
[AttributeUsage(AttributeTargets.Enum)]
public sealed class VocabularyAttribute(string name, string meaning, string? standard = null)
    : Attribute
{
    public string Name { get; } = name;
    public string Meaning { get; } = meaning;
    public string? Standard { get; } = standard;
}

/// <summary>What one term of a vocabulary means, and what it is called elsewhere ("RumourEval SDQC: deny").</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class TermAttribute(string meaning, params string[] crosswalk) : Attribute
{
    public string Meaning { get; } = meaning;
    public IReadOnlyList<string> Crosswalk { get; } = crosswalk;
}
