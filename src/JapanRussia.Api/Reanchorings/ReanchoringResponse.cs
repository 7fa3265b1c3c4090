using System.Linq.Expressions;
using System.Text.Json.Serialization;
using JapanRussia.Api.Locators;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Locators;
using JapanRussia.Reanchorings;
using JapanRussia.Rest.Json;
using JapanRussia.Values.Identities;

namespace JapanRussia.Api.Reanchorings;

/// <summary>A proposal to give an article another text, in which its claims' spans were looked for. The text is not here.</summary>
/// <param name="Id">Names it in addresses.</param>
/// <param name="Version" example="1">One more with every change.</param>
/// <param name="Article" example="mead-high-stakes-talks">Slug of the article.</param>
/// <param name="State">Whether it was decided, and how.</param>
/// <param name="OldTextSha256">Of the text that the article had; null where it was not held.</param>
/// <param name="TextSha256">Of the text that is proposed.</param>
/// <param name="TextCharacters" example="3460">Its length in Unicode code points.</param>
/// <param name="TextAccess">Who could read the text here, once this is accepted.</param>
/// <param name="Verified" example="40">How many spans stand where they stood.</param>
/// <param name="Moved" example="3">Of how many the same words stand elsewhere.</param>
/// <param name="Drifted" example="1">Of how many words much like them stand near by.</param>
/// <param name="Lost" example="0">How many were not found. Once accepted they keep their offsets and say that they are lost.</param>
/// <param name="ProposedBy" example="An editor">Who proposed it.</param>
/// <param name="CreatedAt">When it was proposed.</param>
/// <param name="DecidedBy" example="A reviewer">Who accepted or rejected it; null while it waits.</param>
/// <param name="DecidedAt">When that was.</param>
/// <param name="Reason">Why it was rejected.</param>
public sealed record ReanchoringResponse(
    Guid Id,
    int Version,
    string Article,
    ReanchoringState State,
    string? OldTextSha256,
    string TextSha256,
    int TextCharacters,
    TextAccess TextAccess,
    int Verified,
    int Moved,
    int Drifted,
    int Lost,
    string ProposedBy,
    DateTimeOffset CreatedAt,
    string? DecidedBy,
    DateTimeOffset? DecidedAt,
    string? Reason
) : IIdentified
{
    /// <summary>Every span, in the order of claims; in a list with `include=spans`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ReanchoredSpanResponse>? Spans { get; init; }

    /// <summary>Where to go from here.</summary>
    public ReanchoringLinks Links =>
        new(
            $"/v1/reanchorings/{Id}",
            $"/v1/articles/{Article}",
            State == ReanchoringState.Proposed ? $"/v1/reanchorings/{Id}/accept" : null,
            State == ReanchoringState.Proposed ? $"/v1/reanchorings/{Id}/reject" : null
        );

    internal static readonly Expression<Func<Reanchoring, ReanchoringResponse>> Projection =
        r => new ReanchoringResponse(
            r.Id,
            r.Version,
            r.Article.Slug,
            r.State,
            r.OldTextSha256,
            r.TextSha256,
            r.TextCharacters,
            r.TextAccess,
            r.Spans.Count(s => s.Status == AnchorStatus.Verified),
            r.Spans.Count(s => s.Status == AnchorStatus.Moved),
            r.Spans.Count(s => s.Status == AnchorStatus.Drifted),
            r.Spans.Count(s => s.Status == AnchorStatus.Lost),
            r.ProposedByName,
            r.CreatedAt,
            r.DecidedByName,
            r.DecidedAt,
            r.Reason
        );
}

/// <summary>What becomes of one span of one claim.</summary>
/// <param name="Claim" example="mead-high-stakes-talks/017">The claim's key.</param>
/// <param name="ClaimId">The claim's id.</param>
/// <param name="Position" example="1">Which of the claim's spans it is.</param>
/// <param name="Role">What the span shows.</param>
/// <param name="Status">What was found in the proposed text.</param>
/// <param name="Similarity" example="0.94">The share of letters that are the same; null if it is lost.</param>
/// <param name="Old">Where it stood when this was proposed.</param>
/// <param name="New">Where it stands in the proposed text; null if it is lost.</param>
public sealed record ReanchoredSpanResponse(
    string Claim,
    Guid ClaimId,
    int Position,
    EvidenceRole Role,
    AnchorStatus Status,
    double? Similarity,
    OldPlace Old,
    PlaceResponse? New
);

/// <param name="Paragraph" example="1">In which paragraph it begins; null where that was not known.</param>
/// <param name="Start" example="565">Offset of its first Unicode code point.</param>
/// <param name="End" example="630">Offset behind the last one.</param>
/// <param name="Sha256">Of the span's UTF-8 bytes.</param>
public sealed record OldPlace(int? Paragraph, int Start, int End, string Sha256);

/// <param name="Self">This proposal.</param>
/// <param name="Article">The article.</param>
/// <param name="Accept">Where to accept it; null once it is decided.</param>
/// <param name="Reject">Where to reject it; null once it is decided.</param>
public sealed record ReanchoringLinks(Link Self, Link Article, Link? Accept, Link? Reject);
