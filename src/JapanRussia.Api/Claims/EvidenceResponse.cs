using JapanRussia.Claims;
using JapanRussia.Locators;

namespace JapanRussia.Api.Claims;

/// <summary>A span of the article's text (W3C Web Annotation TextPositionSelector, with a hash): half-open offsets.</summary>
/// <param name="Role">What the span shows.</param>
/// <param name="Paragraph" example="1">In which paragraph it begins: lines that are not empty, counted from 1. Null where it is not known.</param>
/// <param name="Start" example="565">Offset of its first Unicode code point.</param>
/// <param name="End" example="630">Offset behind its last one.</param>
/// <param name="StartUtf16" example="565">The start in UTF-16 units, in which JavaScript counts. Null where it is not known.</param>
/// <param name="EndUtf16" example="630">The end in UTF-16 units. Null where it is not known.</param>
/// <param name="Sha256">Of the span's UTF-8 bytes.</param>
/// <param name="AnchorStatus">What the last comparison with the text found; `verified` speaks of every part of the locator.</param>
public sealed record EvidenceResponse(
    EvidenceRole Role,
    int? Paragraph,
    int Start,
    int End,
    int? StartUtf16,
    int? EndUtf16,
    string Sha256,
    AnchorStatus AnchorStatus
);
