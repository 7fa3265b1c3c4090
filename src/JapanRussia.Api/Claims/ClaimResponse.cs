using System.Linq.Expressions;
using System.Text.Json.Serialization;
using JapanRussia.Api.Actors;
using JapanRussia.Api.Articles;
using JapanRussia.Api.Fields;
using JapanRussia.Api.Propositions;
using JapanRussia.Api.Relations;
using JapanRussia.Api.Topics;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Rest.Json;
using JapanRussia.Values.Identities;
using LinqKit;

namespace JapanRussia.Api.Claims;

/// <summary>One actor's stance to one proposition as one article gives it.</summary>
/// <param name="Id">The same on every installation that has the seed data.</param>
/// <param name="Key" example="maxie-elusive-bargain/008">The stable name that its source gave it.</param>
/// <param name="Version" example="1">One more with every change.</param>
/// <param name="Status">Where it stands between recording and withdrawal.</param>
/// <param name="Claimants">Who claims it, in whatever role.</param>
/// <param name="Stance">How the claimant stands to the proposition.</param>
/// <param name="Certainty">How sure the claimant is of that.</param>
/// <param name="HedgeScope">What a hedge in the text weakens; null where there is none or it was not told apart.</param>
/// <param name="Proposition">What is claimed, supported or denied.</param>
/// <param name="Topics">What the proposition is about, the most specific first.</param>
/// <param name="Attribution">In whose words the article gives it.</param>
/// <param name="Act">By what the claimant is reported to hold it; null in the author's own voice.</param>
/// <param name="Cue" example="In Putin's realpolitik worldview">The reporting words; null in the author's own voice.</param>
/// <param name="Quote">The claimant's own words as they stand in quotation marks, at most twelve of them.</param>
/// <param name="Depth" example="2">How many speak on the way from reader to proposition, the claimant included: 1 in own voice.</param>
/// <param name="Via">The intermediaries between reader and claimant, the article's author first; empty in own voice.</param>
/// <param name="Article">The article that holds it.</param>
/// <param name="Section">The part of the article in which it stands.</param>
/// <param name="SaidOn">When the claimant said it; null where the text does not support a date.</param>
/// <param name="About">What time it is about; null where the text does not support a date.</param>
/// <param name="Condition">On what the claimant makes it depend.</param>
/// <param name="Figures">Numbers and dates that it gives.</param>
/// <param name="Evidence">Where it stands in the article's text.</param>
/// <param name="Note">What a reader must know besides.</param>
/// <param name="Origin">How it came into the database.</param>
/// <param name="CreatedAt">When it was recorded here.</param>
/// <param name="UpdatedAt">When it last changed here.</param>
public sealed record ClaimResponse(
    [property: JsonPropertyOrder(-2)] Guid Id,
    [property: JsonPropertyOrder(-2)] string Key,
    [property: JsonPropertyOrder(-2)] int Version,
    [property: JsonPropertyOrder(-2)] ClaimStatus Status,
    [property: JsonIgnore] IReadOnlyList<ClaimantResponse> Claimants,
    Stance Stance,
    Certainty Certainty,
    HedgeScope? HedgeScope,
    PropositionRef Proposition,
    IReadOnlyList<TopicRef> Topics,
    Attribution Attribution,
    Act? Act,
    string? Cue,
    string? Quote,
    int Depth,
    IReadOnlyList<HopResponse> Via,
    ArticleRef Article,
    ClaimSection? Section,
    DateResponse? SaidOn,
    DateResponse? About,
    string? Condition,
    IReadOnlyList<FigureResponse> Figures,
    IReadOnlyList<EvidenceResponse> Evidence,
    string? Note,
    OriginResponse Origin,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt
) : IIdentified
{
    /// <summary>Who claims it.</summary>
    [JsonPropertyOrder(-1)]
    public ActorRef Claimant => Claimants[0].Actor;

    /// <summary>Who claims it together with the claimant.</summary>
    [JsonPropertyOrder(-1)]
    public IReadOnlyList<ActorRef> JointClaimants => In(ClaimantRole.Joint);

    /// <summary>Whom another reading of the text would take for the claimant.</summary>
    [JsonPropertyOrder(-1)]
    public IReadOnlyList<ActorRef> AlternativeClaimants => In(ClaimantRole.Alternative);

    /// <summary>Where to go from here.</summary>
    public ClaimLinks Links =>
        new(
            $"/v1/claims/{Id}",
            $"/v1/articles/{Article.Slug}",
            $"/v1/propositions/{Proposition.Slug}",
            $"/v1/actors/{Claimant.Slug}",
            $"/v1/claims/{Id}/citation",
            $"/v1/claims/{Id}.jsonld"
        );

    /// <summary>Claims that are tied to it, by curators; in lists only with `include=relations`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RelationResponse<ClaimRef>>? Relations { get; init; }

    /// <summary>Published verdicts on it, such as fact-checks; in lists only with `include=reviews`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ReviewRef>? Reviews { get; init; }

    /// <summary>What readers did not see before, and see since it was published; only in the answer to that.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<HiddenThing>? ShownWithIt { get; init; }

    /// <summary>Where its content stands; null where no span is kept.</summary>
    internal EvidenceResponse? ContentSpan =>
        Evidence.FirstOrDefault(e => e.Role == EvidenceRole.Content);

    /// <summary>Where the words of `q` stand; only with `highlight=true`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ClaimHighlights? Highlights { get; init; }

    private IReadOnlyList<ActorRef> In(ClaimantRole role) =>
        [.. Claimants.Where(c => c.Role == role).Select(c => c.Actor)];
}

/// <summary>One of a claim's claimants, the lead one first.</summary>
public sealed record ClaimantResponse(ClaimantRole Role, ActorRef Actor);

/// <summary>One intermediary of a chain.</summary>
/// <param name="Position" example="1">1 is nearest to the reader.</param>
/// <param name="Actor">Who passes it on.</param>
/// <param name="Article">Slug of the piece in which they did; null where not known.</param>
/// <param name="Cue" example="explains">The words with which the one before reports this one.</param>
/// <param name="Stance">How this intermediary itself stands to the proposition.</param>
public sealed record HopResponse(
    int Position,
    ActorRef Actor,
    string? Article,
    string? Cue,
    Stance Stance
)
{
    internal static readonly Expression<Func<Hop, HopResponse>> Projection = h => new HopResponse(
        h.Position,
        ActorRef.Projection.Invoke(h.Actor),
        h.Article == null ? null : h.Article.Slug,
        h.Cue,
        h.Stance
    );
}

/// <param name="Key" example="body">Its name within the article.</param>
/// <param name="Kind">What part it is.</param>
public sealed record ClaimSection(string Key, SectionKind Kind);

/// <param name="Kind">How the claim came into the database.</param>
/// <param name="Tool">The program that drew it; null for claims that people drew.</param>
/// <param name="Confidence">The program's own estimate that it is right, 0 to 1.</param>
public sealed record OriginResponse(OriginKind Kind, string? Tool, decimal? Confidence);

/// <param name="Self">This claim.</param>
/// <param name="Article">The article that holds it.</param>
/// <param name="Proposition">What is claimed.</param>
/// <param name="Claimant">Who claims it.</param>
/// <param name="Citation">How to cite it; `style=` chooses the form.</param>
/// <param name="Jsonld">The claim as JSON-LD.</param>
public sealed record ClaimLinks(
    Link Self,
    Link Article,
    Link Proposition,
    Link Claimant,
    Link Citation,
    Link Jsonld
);
