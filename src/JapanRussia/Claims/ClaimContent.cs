using JapanRussia.Locators;
using JapanRussia.Values.Dates;
using JapanRussia.Values.Text;

namespace JapanRussia.Claims;

/// <summary>What an editor says of a claim: all of it but its identity, origin and status.</summary>
public sealed record ClaimContent
{
    public required Guid ArticleId { get; init; }
    public Guid? SectionId { get; init; }
    public required IReadOnlyList<ClaimantContent> Claimants { get; init; }
    public required Guid PropositionId { get; init; }
    public required Stance Stance { get; init; }
    public required Certainty Certainty { get; init; }
    public HedgeScope? HedgeScope { get; init; }
    public required Attribution Attribution { get; init; }
    public Act? Act { get; init; }
    public string? Cue { get; init; }
    public string? Quote { get; init; }
    public IReadOnlyList<HopContent> Via { get; init; } = [];
    public IReadOnlyList<EvidenceContent> Evidence { get; init; } = [];
    public IReadOnlyList<FigureContent> Figures { get; init; } = [];
    public PartialDate? SaidOn { get; init; }
    public PartialDate? About { get; init; }
    public string? Condition { get; init; }
    public string? Note { get; init; }

    /// <summary>The rules that hold between the parts of any one claim.</summary>
    /// <exception cref="RuleViolation">The first rule that is broken.</exception>
    public void Check()
    {
        RuleViolation.Unless(
            Claimants.Count(c => c.Role == ClaimantRole.Lead) == 1
                && Claimants[0].Role == ClaimantRole.Lead,
            "claimant_lead",
            "A claim has exactly one lead claimant, who comes first.",
            "claimant"
        );
        RuleViolation.Unless(
            Claimants.DistinctBy(c => c.ActorId).Count() == Claimants.Count,
            "claimant_twice",
            "An actor stands once among a claim's claimants.",
            "claimant"
        );
        RuleViolation.Unless(
            Attribution != Attribution.OwnVoice || Via.Count == 0,
            "own_voice_via",
            "What the author asserts in their own voice has come through nobody.",
            "via"
        );
        RuleViolation.Unless(
            Attribution == Attribution.OwnVoice == Act is null,
            "act_of_attribution",
            "A reported claim has an act; a claim in the author's own voice has none.",
            "act"
        );
        RuleViolation.Unless(
            Via.Count < Claim.MaxDepth,
            "via_too_long",
            $"A chain has at most {Claim.MaxDepth - 1} intermediaries.",
            "via"
        );
        RuleViolation.Unless(
            Quote is null
                || (
                    CodePoints.Words(Quote) is > 0 and <= Claim.MaxQuoteWords
                    && CodePoints.Count(Quote) <= Claim.MaxQuoteLength
                ),
            "quote_too_long",
            $"A quote has 1 to {Claim.MaxQuoteWords} words, and at most {Claim.MaxQuoteLength} characters.",
            "quote"
        );
        RuleViolation.Unless(
            Evidence.Count == 0 || Evidence.Count(e => e.Role == EvidenceRole.Content) == 1,
            "evidence_content",
            "Evidence has exactly one span for the content.",
            "evidence"
        );
        foreach (var figure in Figures)
            figure.Check();
        foreach (var span in Evidence)
            span.Check();
    }
}

public sealed record ClaimantContent(Guid ActorId, ClaimantRole Role);

/// <param name="ArticleId">The piece in which the intermediary said it, where known.</param>
/// <param name="Cue">The words with which the one before reports this one.</param>
/// <param name="Stance">How this intermediary itself stands to the proposition.</param>
public sealed record HopContent(Guid ActorId, Guid? ArticleId, string? Cue, Stance Stance);

/// <summary>Where in the article's text something stands: a W3C Web Annotation text position with a hash.</summary>
/// <param name="Paragraph">In which paragraph it begins; null where nobody said so and the text is not at hand.</param>
/// <param name="Start">Offset of the first code point.</param>
/// <param name="End">Offset behind the last one.</param>
/// <param name="StartUtf16">The same in UTF-16 units, in which JavaScript counts; null where it is not known.</param>
public sealed record EvidenceContent(
    EvidenceRole Role,
    int? Paragraph,
    int Start,
    int End,
    int? StartUtf16,
    int? EndUtf16,
    string Sha256,
    AnchorStatus AnchorStatus
)
{
    /// <summary>Whether the last comparison with the text did not find its words where it says they stand.</summary>
    public bool IsDisplaced =>
        AnchorStatus is AnchorStatus.Moved or AnchorStatus.Drifted or AnchorStatus.Lost;

    internal Locator Locator => new(Start, End, Sha256);

    internal void Check() =>
        RuleViolation.Unless(
            Start >= 0
                && End > Start
                && !(Paragraph < 1)
                && !(StartUtf16 < Start)
                && !(EndUtf16 < End)
                && !(EndUtf16 <= StartUtf16),
            "evidence_offsets",
            "A span starts at 0 or later, in paragraph 1 or later, and ends behind its start.",
            "evidence"
        );

    /// <summary>Whether another says nothing else of the span, be it less.</summary>
    public bool IsSaidBy(EvidenceContent other) =>
        this
        == other with
        {
            Paragraph = other.Paragraph ?? Paragraph,
            StartUtf16 = other.StartUtf16 ?? StartUtf16,
            EndUtf16 = other.EndUtf16 ?? EndUtf16,
            AnchorStatus = AnchorStatus,
        };

    /// <summary>The same span as a comparison with the text found it: what was found where it says has all that follows from that.</summary>
    internal EvidenceContent Anchor(FoundSpan found) =>
        found is { Status: AnchorStatus.Verified, Place: { } place }
            ? Verify(place)
            : this with
            {
                AnchorStatus = found.Status,
            };

    internal EvidenceContent Verify(SpanPlace place) =>
        this with
        {
            Paragraph = place.Paragraph,
            StartUtf16 = place.StartUtf16,
            EndUtf16 = place.EndUtf16,
            AnchorStatus = AnchorStatus.Verified,
        };
}
