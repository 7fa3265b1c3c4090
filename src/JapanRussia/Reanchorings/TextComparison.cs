using JapanRussia.Claims;
using JapanRussia.Locators;

namespace JapanRussia.Reanchorings;

/// <param name="OldSha256">The hash of the article's own text; null where it is not held.</param>
/// <param name="Text">The text against which it was held.</param>
public sealed record TextComparison(
    Guid ArticleId,
    string Article,
    string? OldSha256,
    AnchoredText Text,
    IReadOnlyList<ComparedSpan> Spans
)
{
    /// <summary>Whether it is the very text from which the claims were drawn.</summary>
    public bool IsSameText => OldSha256 == Text.Sha256;

    public int Count(AnchorStatus status) => Spans.Count(s => s.Found.Status == status);

    /// <summary>How many spans stand where they say, with another paragraph or other UTF-16 offsets than they say.</summary>
    public int Corrected =>
        Spans.Count(s =>
            s.Found.Status == AnchorStatus.Verified
            && s.Evidence with { AnchorStatus = AnchorStatus.Verified } != s.Compared
        );
}

/// <param name="Position">Which of the claim's spans it is, from 1.</param>
/// <param name="Evidence">The span as the claim has it.</param>
/// <param name="Found">What became of it in the text.</param>
public sealed record ComparedSpan(
    Guid ClaimId,
    string ClaimKey,
    int Position,
    EvidenceContent Evidence,
    FoundSpan Found
)
{
    /// <summary>The span as it is once the text is the article's: it keeps its offsets.</summary>
    internal EvidenceContent Compared => Evidence.Anchor(Found);
}
