using JapanRussia.Locators;
using JapanRussia.Values.Text;

namespace JapanRussia.Claims;

/// <summary>Holds one span against its article's text.</summary>
internal static class FitSpan
{
    private const int ShownWords = 80;

    /// <summary>A span that somebody gives: whatever of it does not fit is a fault.</summary>
    internal static EvidenceContent Into(
        AnchoredText text,
        EvidenceContent span,
        int index,
        long effort,
        List<Misfit> misfits
    )
    {
        var place = text.PlaceAt(span.Start, span.End);
        if (place?.Sha256 != span.Sha256)
        {
            Elsewhere(place);
            return Unfit();
        }
        var before = misfits.Count;
        Compare(
            "paragraph",
            span.Paragraph,
            place.Paragraph,
            $"begins in paragraph {place.Paragraph}"
        );
        var utf16 = $"is {place.StartUtf16}-{place.EndUtf16} in UTF-16 units";
        Compare("start_utf16", span.StartUtf16, place.StartUtf16, utf16);
        Compare("end_utf16", span.EndUtf16, place.EndUtf16, utf16);
        return misfits.Count == before ? span.Verify(place) : Unfit();

        EvidenceContent Unfit() => span with { AnchorStatus = AnchorStatus.Unverified };

        void Compare(string member, int? said, int so, string truth)
        {
            if (said is not null && said != so)
                Tell(member, $"The span {span.Start}-{span.End} {truth}.");
        }

        void Elsewhere(SpanPlace? place)
        {
            var found = FindSpan.In(text, span.Locator, effort: effort);
            var there = found.Place is { } other
                ? $" The words with this hash stand at {other.Start}-{other.End}, in paragraph {other.Paragraph}."
                : "";
            var nowhere = found is { Place: null, Complete: true };
            if (place is null)
                Tell(
                    span.Start < text.Characters ? "end" : "start",
                    $"The span {span.Start}-{span.End} lies outside the text, which has {text.Characters} characters.{there}"
                );
            else
                Tell(
                    "sha256",
                    $"The text at {span.Start}-{span.End} does not have this hash.{there}{(nowhere ? " Nor has anything else of this length." : "")}",
                    Shown(text.Content[place.StartUtf16..place.EndUtf16])
                );
            if (place is null && nowhere)
                Tell("sha256", "Nothing of this length in the text has this hash.");
            if (span.Paragraph > text.ParagraphCount)
                Tell("paragraph", $"The text has {text.ParagraphCount} paragraphs.");
        }

        void Tell(string member, string detail, string? words = null) =>
            misfits.Add(new(Misfit.NotInText, ["evidence", index, member], detail, words));
    }

    /// <summary>A span that stands already: it keeps its offsets, and says what was found.</summary>
    internal static EvidenceContent Follow(AnchoredText text, EvidenceContent span, long effort)
    {
        if (text.PlaceAt(span.Start, span.End) is { } place && place.Sha256 == span.Sha256)
            return span.Verify(place);
        return span.IsDisplaced
            ? span
            : span.Anchor(FindSpan.In(text, span.Locator, effort: effort));
    }

    private static string Shown(string words) =>
        CodePoints.Count(words) <= ShownWords
            ? words
            : CodePoints.Slice(words, 0, ShownWords) + " …";
}
