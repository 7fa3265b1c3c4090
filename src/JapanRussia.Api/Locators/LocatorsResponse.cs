using JapanRussia.Locators;

namespace JapanRussia.Api.Locators;

/// <summary>What became of some spans of one article's text.</summary>
/// <param name="Article" example="mead-high-stakes-talks">Slug of the article.</param>
/// <param name="TextSha256">Of the text in which they were looked for.</param>
/// <param name="Data">One for each locator, in the order in which they were asked for.</param>
public sealed record LocatorsResponse(
    string Article,
    string TextSha256,
    IReadOnlyList<LocatorResponse> Data
);

/// <summary>What became of one span. Words are never told, only where they stand.</summary>
/// <param name="Status">What was found.</param>
/// <param name="Place">Where it stands now; null if it is lost.</param>
/// <param name="Similarity" example="1">The share of letters that are the same; null if it is lost.</param>
/// <param name="Complete">Whether the whole text was searched for the same words: a search by hash alone is cut off after a while.</param>
public sealed record LocatorResponse(
    AnchorStatus Status,
    PlaceResponse? Place,
    double? Similarity,
    bool Complete
)
{
    internal static LocatorResponse Of(FoundSpan found) =>
        new(
            found.Status,
            found.Place is { } place ? PlaceResponse.Of(place) : null,
            found.Similarity,
            found.Complete
        );
}
