using JapanRussia.Values.Identities;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Measures;

/// <summary>A named quantity or date that several sources can give figures for, and so disagree on.</summary>
public sealed class Measure : NamedEntity
{
    public const int MaxUnitLength = 50;

    private Measure() { }

    public string Name { get; private set; } = "";

    /// <summary>One line that says exactly what is counted or dated.</summary>
    public string Definition { get; private set; } = "";
    public MeasureKind Kind { get; private set; }

    /// <summary>What an amount is counted in: a singular word ("project", "year") or an ISO 4217 code; null for dates.</summary>
    public string? Unit { get; private set; }

    public static Measure Define(string slug, MeasureContent content)
    {
        var measure = new Measure { Id = NameBasedId.Of("measure", slug), Slug = slug };
        measure.Revise(content);
        return measure;
    }

    public void Revise(MeasureContent content)
    {
        RuleViolation.Unless(
            content.Kind == MeasureKind.Amount == (content.Unit is not null),
            "measure_unit",
            "A measure of amounts has a unit, a measure of dates has none.",
            "unit"
        );
        Name = content.Name;
        Definition = content.Definition;
        Kind = content.Kind;
        Unit = content.Unit;
    }
}

/// <summary>What an editor says of a measure.</summary>
public sealed record MeasureContent(string Name, string Definition, MeasureKind Kind, string? Unit);

[Vocabulary("measure_kinds", "Whether a measure takes amounts or dates.", "Wikibase data types")]
public enum MeasureKind
{
    [Term("A number of a unit.", "Wikibase: quantity")]
    Amount,

    [Term("A partial date.", "Wikibase: time")]
    Date,
}
