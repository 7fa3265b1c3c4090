namespace JapanRussia.Locators;

/// <summary>An article's text as claims are held against it.</summary>
/// <param name="IsPublic">Whether everybody may read it.</param>
/// <param name="Composed">The same in the form of Unicode in which quotes are kept (NFC).</param>
/// <param name="Sections">The article's sections by their ids.</param>
public sealed record HeldText(
    AnchoredText Text,
    bool IsPublic,
    AnchoredText Composed,
    IReadOnlyDictionary<Guid, SectionPlace> Sections
);

/// <summary>Where a section stands in the text.</summary>
/// <param name="Paragraphs">The paragraphs that it covers: <c>1-4,6-12</c>; null where that is not known.</param>
public sealed record SectionPlace(string Key, string? Paragraphs)
{
    internal bool Covers(int paragraph) =>
        Paragraphs is null
        || Paragraphs
            .Split(',')
            .Select(range => range.Split('-'))
            .Any(ends => Number(ends[0]) <= paragraph && paragraph <= Number(ends[^1]));

    // more than an int holds is more than any text has
    private static int Number(string digits) =>
        int.TryParse(digits, out var number) ? number : int.MaxValue;
}
