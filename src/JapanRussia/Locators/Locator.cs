namespace JapanRussia.Locators;

/// <summary>Where something stood in a text.</summary>
/// <param name="Start">Offset of its first code point.</param>
/// <param name="End">Offset behind the last one.</param>
/// <param name="Sha256">Of its UTF-8 bytes.</param>
/// <param name="Words">The words themselves, where they are known: without them only the same words are found.</param>
/// <param name="Paragraph">In which paragraph it began; null where that is not said.</param>
/// <param name="StartUtf16">The start in UTF-16 units; null where that is not said.</param>
/// <param name="EndUtf16">The end in UTF-16 units; null where that is not said.</param>
public sealed record Locator(
    int Start,
    int End,
    string Sha256,
    string? Words = null,
    int? Paragraph = null,
    int? StartUtf16 = null,
    int? EndUtf16 = null
)
{
    public int Length => End - Start;

    /// <summary>Whether all that is said fits what stands at the offsets.</summary>
    internal bool Fits(SpanPlace place) =>
        Sha256 == place.Sha256
        && (Paragraph ?? place.Paragraph) == place.Paragraph
        && (StartUtf16 ?? place.StartUtf16) == place.StartUtf16
        && (EndUtf16 ?? place.EndUtf16) == place.EndUtf16;
}

/// <summary>Where something stands in a text.</summary>
/// <param name="Start">Offset of its first code point.</param>
/// <param name="End">Offset behind the last one.</param>
/// <param name="StartUtf16">The same in UTF-16 units.</param>
/// <param name="Paragraph">In which paragraph it begins.</param>
/// <param name="Sha256">Of the UTF-8 bytes of what stands there.</param>
public sealed record SpanPlace(
    int Start,
    int End,
    int StartUtf16,
    int EndUtf16,
    int Paragraph,
    string Sha256
);

/// <summary>What became of a span.</summary>
/// <param name="Place">Where it stands now; null if it is lost.</param>
/// <param name="Similarity">1 for the same words, less for words like them; null if it is lost.</param>
/// <param name="Complete">Whether the whole text was searched for the same words: false if that was cut off.</param>
public sealed record FoundSpan(
    AnchorStatus Status,
    SpanPlace? Place,
    double? Similarity,
    bool Complete
);
