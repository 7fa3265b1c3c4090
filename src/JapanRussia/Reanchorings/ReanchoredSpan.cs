using JapanRussia.Claims;
using JapanRussia.Locators;

namespace JapanRussia.Reanchorings;

/// <summary>One span of one claim: where it stands in the article's text, and where in the one that is proposed.</summary>
public sealed class ReanchoredSpan : IPart
{
    private ReanchoredSpan() { }

    internal ReanchoredSpan(int position, ComparedSpan span)
    {
        Position = position;
        ClaimId = span.ClaimId;
        EvidencePosition = span.Position;
        Role = span.Evidence.Role;
        (OldStart, OldEnd, OldParagraph, OldSha256) = (
            span.Evidence.Start,
            span.Evidence.End,
            span.Evidence.Paragraph,
            span.Evidence.Sha256
        );
        Status = span.Found.Status;
        Similarity = span.Found.Similarity;
        if (span.Found.Place is { } place)
            (Start, End, StartUtf16, EndUtf16, Paragraph, Sha256) = (
                place.Start,
                place.End,
                place.StartUtf16,
                place.EndUtf16,
                place.Paragraph,
                place.Sha256
            );
    }

    public int Position { get; private init; }
    public Guid ClaimId { get; private init; }
    public Claim Claim { get; private init; } = null!;

    /// <summary>Which of the claim's spans it is, from 1.</summary>
    public int EvidencePosition { get; private init; }
    public EvidenceRole Role { get; private init; }
    public int OldStart { get; private init; }
    public int OldEnd { get; private init; }
    public int? OldParagraph { get; private init; }
    public string OldSha256 { get; private init; } = "";
    public AnchorStatus Status { get; private init; }

    /// <summary>1 for the same words, less for words like them; null if it is lost.</summary>
    public double? Similarity { get; private init; }

    /// <summary>The place in the proposed text; null, as all of it, if it is lost.</summary>
    public int? Start { get; private init; }
    public int? End { get; private init; }
    public int? StartUtf16 { get; private init; }
    public int? EndUtf16 { get; private init; }
    public int? Paragraph { get; private init; }
    public string? Sha256 { get; private init; }

    /// <summary>Whether it speaks of this span as it stands now. The paragraph follows from the offsets.</summary>
    internal bool IsOf(EvidenceContent evidence) =>
        (OldStart, OldEnd, OldSha256) == (evidence.Start, evidence.End, evidence.Sha256);

    /// <summary>The span as it is once this is accepted: a reviewer has seen its place, so it is verified there.</summary>
    internal EvidenceContent Of(EvidenceContent evidence) =>
        Start is { } start
            ? new(
                evidence.Role,
                Paragraph!.Value,
                start,
                End!.Value,
                StartUtf16!.Value,
                EndUtf16!.Value,
                Sha256!,
                AnchorStatus.Verified
            )
            : evidence with
            {
                AnchorStatus = AnchorStatus.Lost,
            };
}
