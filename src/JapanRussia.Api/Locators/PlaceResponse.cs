using JapanRussia.Locators;

namespace JapanRussia.Api.Locators;

/// <summary>Where a span stands in a text.</summary>
/// <param name="Paragraph" example="1">In which paragraph it begins: lines that are not empty, counted from 1.</param>
/// <param name="Start" example="570">Offset of its first Unicode code point.</param>
/// <param name="End" example="635">Offset behind the last one.</param>
/// <param name="StartUtf16" example="570">The same in UTF-16 units, in which JavaScript counts.</param>
/// <param name="EndUtf16" example="635">The same in UTF-16 units.</param>
/// <param name="Sha256">Of the UTF-8 bytes of what stands there.</param>
public sealed record PlaceResponse(
    int Paragraph,
    int Start,
    int End,
    int StartUtf16,
    int EndUtf16,
    string Sha256
)
{
    internal static PlaceResponse Of(SpanPlace place) =>
        new(
            place.Paragraph,
            place.Start,
            place.End,
            place.StartUtf16,
            place.EndUtf16,
            place.Sha256
        );
}
