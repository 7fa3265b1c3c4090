using System.Text.RegularExpressions;
using JapanRussia.Locators;

namespace JapanRussia.Claims;

/// <summary>
/// Holds a quote against its article's text. Its words stand in a paragraph in which a span of the claim stands; quotation marks
/// of one sort or another, white space and what an ellipsis leaves out make no difference.
/// </summary>
internal static partial class FitQuote
{
    internal static IEnumerable<Misfit> Into(
        HeldText held,
        string? quote,
        IReadOnlyList<EvidenceContent> evidence
    )
    {
        if (quote is null)
            yield break;
        var parts = PartsOf(quote);
        var text = held.Composed;
        if (parts.Count == 0 || !Stand(parts, text.Folded.Letters))
            yield return Wrong("These words do not stand in the article's text.");
        else if (
            evidence.Count > 0
            && evidence.All(e => e.AnchorStatus == AnchorStatus.Verified)
            && !evidence.Any(e =>
                Stand(parts, text.LettersOf(e.Paragraph!.Value, held.Text.ParagraphBefore(e.End)))
            )
        )
            yield return Wrong(
                "These words stand in the article's text, but in no paragraph in which a span of the claim stands: add a span of who says them, or of the cue, there."
            );

        static Misfit Wrong(string detail) => new(Misfit.NotInText, ["quote"], detail);
    }

    /// <summary>Its letters between ellipses, without the quotation marks around them.</summary>
    private static List<int[]> PartsOf(string quote) =>
        [
            .. Ellipsis
                .Split(quote)
                .Select(part =>
                    FoldedText.Of(part).Letters.Trim((ReadOnlySpan<int>)[' ', '"', '\'']).ToArray()
                )
                .Where(part => part.Length > 0),
        ];

    private static bool Stand(List<int[]> parts, ReadOnlySpan<int> letters)
    {
        foreach (var part in parts)
        {
            var found = letters.IndexOf(part);
            if (found < 0)
                return false;
            letters = letters[(found + part.Length)..];
        }
        return true;
    }

    [GeneratedRegex(
        @"\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,}|\. \. \.",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Ellipsis { get; }
}
