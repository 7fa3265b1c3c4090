using JapanRussia.Claims;
using JapanRussia.Locators;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Claims;

/// <summary>One intermediary, as editors send it.</summary>
/// <param name="Actor" example="financial-times">Who passes it on.</param>
/// <param name="Article">The piece in which they did, where known.</param>
/// <param name="Cue" example="said">The words with which the one before reports this one.</param>
/// <param name="Stance" example="reports">How this intermediary itself stands to the proposition.</param>
public sealed record HopForm(string? Actor, string? Article, string? Cue, string? Stance);

/// <summary>A number or a date for a measure, as editors send it: a value, or both bounds of `between`, or a date.</summary>
/// <param name="Measure" example="rdif-jbic-fund-size">What it is a figure of.</param>
/// <param name="Qualifier" example="about">How it was given.</param>
/// <param name="Value" example="1000000000">The number.</param>
/// <param name="Lower">The lower bound of `between`.</param>
/// <param name="Upper">The upper bound of `between`.</param>
/// <param name="Date">The date, for a measure that takes dates.</param>
public sealed record FigureForm(
    string? Measure,
    string? Qualifier,
    decimal? Value,
    decimal? Lower,
    decimal? Upper,
    string? Date
)
{
    // bounds that follow from the value are not an editor's
    internal static FigureForm Of(FigureResponse figure)
    {
        var between = figure.Qualifier == JapanRussia.Claims.Qualifier.Between;
        return new(
            figure.Measure,
            Words.Of(figure.Qualifier),
            figure.Value,
            between ? figure.Lower : null,
            between ? figure.Upper : null,
            figure.Date?.Text
        );
    }
}

/// <summary>
/// A span of the article's text, as editors send it: offsets count Unicode code points, half open. Where the text is attached, all
/// that is sent must fit it, and what is not sent is worked out; where it is not, that is not known.
/// </summary>
/// <param name="Role" example="content">What the span shows.</param>
/// <param name="Paragraph" example="1">In which paragraph it begins: lines that are not empty, counted from 1.</param>
/// <param name="Start" example="565">Offset of its first code point.</param>
/// <param name="End" example="630">Offset behind its last one.</param>
/// <param name="StartUtf16">The start in UTF-16 units, in which JavaScript counts.</param>
/// <param name="EndUtf16">The end in UTF-16 units.</param>
/// <param name="Sha256">Of the span's UTF-8 bytes, in lower-case hex.</param>
public sealed record EvidenceForm(
    string? Role,
    int? Paragraph,
    int? Start,
    int? End,
    int? StartUtf16,
    int? EndUtf16,
    string? Sha256
)
{
    internal EvidenceContent Content(IReadOnlyList<EvidenceContent> standing)
    {
        var span = new EvidenceContent(
            Words<EvidenceRole>.Term(Role!),
            Paragraph,
            Start!.Value,
            End!.Value,
            StartUtf16,
            EndUtf16,
            Sha256!,
            AnchorStatus.Unverified
        );
        return standing.FirstOrDefault(s => s.IsSaidBy(span)) ?? span;
    }
}
