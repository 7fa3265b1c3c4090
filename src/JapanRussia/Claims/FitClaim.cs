using JapanRussia.Locators;

namespace JapanRussia.Claims;

/// <summary>
/// Holds what a claim says of its place against its article's text: of each span offsets, UTF-16 offsets, paragraph and hash,
/// and the quote and the section. This is the one rule for all ways in which claims come: forms, imports, seeds and publishing.
/// </summary>
public static class FitClaim
{
    /// <summary>How much is hashed to tell where the words of a claim's spans stand instead; see <see cref="HashWindows"/>.</summary>
    internal const long Effort = 16 * 1024 * 1024;

    /// <param name="before">
    /// The claim as it stands: its spans were found or not found before, and say so; they are no fault of who changes something else.
    /// </param>
    /// <param name="effort">How much may be hashed.</param>
    public static ClaimFit Into(
        HeldText held,
        ClaimPlace claim,
        ClaimPlace? before = null,
        long effort = Effort
    )
    {
        if (before?.ArticleId != claim.ArticleId)
            before = null;
        List<Misfit> misfits = [];
        List<EvidenceContent> evidence = [];
        var each = effort / Math.Max(1, claim.Evidence.Count);
        foreach (var (i, span) in claim.Evidence.Index())
            if (before is not null && before.Evidence.Contains(span))
                evidence.Add(FitSpan.Follow(held.Text, span, each));
            else
                evidence.Add(FitSpan.Into(held.Text, span, i, each, misfits));
        var sameSpans = before is not null && before.Evidence.SequenceEqual(claim.Evidence);
        if (!sameSpans || before!.Quote != claim.Quote)
            misfits.AddRange(FitQuote.Into(held, claim.Quote, evidence));
        if (!sameSpans || before!.SectionId != claim.SectionId)
            misfits.AddRange(FitSection(held, claim.SectionId, evidence));
        return new(evidence, misfits);
    }

    /// <summary>The same of a claim that readers are about to be shown: then all of it has to fit.</summary>
    public static ClaimFit ForReaders(HeldText held, ClaimPlace claim)
    {
        List<EvidenceContent> evidence =
        [
            .. claim.Evidence.Select(e =>
                FitSpan.Follow(held.Text, e, Effort / Math.Max(1, claim.Evidence.Count))
            ),
        ];
        return new(
            evidence,
            [
                .. Misfit.Displaced(evidence),
                .. FitQuote.Into(held, claim.Quote, evidence),
                .. FitSection(held, claim.SectionId, evidence),
            ]
        );
    }

    private static IEnumerable<Misfit> FitSection(
        HeldText held,
        Guid? section,
        List<EvidenceContent> evidence
    )
    {
        if (
            section is { } id
            && held.Sections.TryGetValue(id, out var place)
            && evidence.Find(e => e.Role == EvidenceRole.Content)
                is { AnchorStatus: AnchorStatus.Verified, Paragraph: { } paragraph }
            && !place.Covers(paragraph)
        )
            yield return new(
                Misfit.NotInText,
                ["section"],
                $"The content begins in paragraph {paragraph}, and the section '{place.Key}' covers {place.Paragraphs}."
            );
    }
}

/// <summary>What came of holding a claim against its article's text.</summary>
/// <param name="Evidence">Its spans, each with all that follows from the text and with what was found.</param>
/// <param name="Misfits">What does not fit.</param>
public sealed record ClaimFit(
    IReadOnlyList<EvidenceContent> Evidence,
    IReadOnlyList<Misfit> Misfits
)
{
    /// <summary>Makes a claim say what was found.</summary>
    /// <exception cref="RuleViolation">Something does not fit; the claim is unchanged.</exception>
    public void Anchor(Claim claim)
    {
        Misfit.Refuse(Misfits);
        claim.Anchor(Evidence);
    }
}
