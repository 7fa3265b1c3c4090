using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using JapanRussia.Access;
using JapanRussia.Actors;
using JapanRussia.Api.Actors;
using JapanRussia.Api.Articles;
using JapanRussia.Api.Claims;
using JapanRussia.Api.Coverages;
using JapanRussia.Api.Disagreements;
using JapanRussia.Api.Drafts;
using JapanRussia.Api.Exports;
using JapanRussia.Api.Figures;
using JapanRussia.Api.History;
using JapanRussia.Api.Imports;
using JapanRussia.Api.Keys;
using JapanRussia.Api.Lists;
using JapanRussia.Api.Locators;
using JapanRussia.Api.Matrices;
using JapanRussia.Api.Measures;
using JapanRussia.Api.Merges;
using JapanRussia.Api.Outlets;
using JapanRussia.Api.Positions;
using JapanRussia.Api.Propositions;
using JapanRussia.Api.Reanchorings;
using JapanRussia.Api.Relations;
using JapanRussia.Api.Reviews;
using JapanRussia.Api.Service;
using JapanRussia.Api.Sources;
using JapanRussia.Api.Texts;
using JapanRussia.Api.Topics;
using JapanRussia.Api.Vocabularies;
using JapanRussia.Api.Webhooks;
using JapanRussia.Api.Writes;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Coverages;
using JapanRussia.Disagreements;
using JapanRussia.Drafts;
using JapanRussia.History;
using JapanRussia.Imports;
using JapanRussia.Locators;
using JapanRussia.Measures;
using JapanRussia.Outlets;
using JapanRussia.Positions;
using JapanRussia.Propositions;
using JapanRussia.Reanchorings;
using JapanRussia.Relations;
using JapanRussia.Reviews;
using JapanRussia.Sources;
using JapanRussia.Values.Text;
using JapanRussia.Webhooks;

namespace JapanRussia.Api.Http;

/// <summary>A vocabulary's terms in JSON: their words, never their numbers.</summary>
internal sealed class WordJson<TTerm>()
    : JsonStringEnumConverter<TTerm>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where TTerm : struct, Enum;

/// <summary>How answers are written: snake_case, terms as words, code made when the program is built.</summary>
[JsonSourceGenerationOptions(
    // generated writers would not be used: they support the default encoder only
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [
        typeof(TimeJson),
        typeof(ExactNumberJson),
        typeof(WordJson<ActorKind>),
        typeof(WordJson<Naming>),
        typeof(WordJson<Basis>),
        typeof(WordJson<SectionKind>),
        typeof(WordJson<Stance>),
        typeof(WordJson<Certainty>),
        typeof(WordJson<HedgeScope>),
        typeof(WordJson<Attribution>),
        typeof(WordJson<Act>),
        typeof(WordJson<ClaimStatus>),
        typeof(WordJson<OriginKind>),
        typeof(WordJson<EvidenceRole>),
        typeof(WordJson<AnchorStatus>),
        typeof(WordJson<Qualifier>),
        typeof(WordJson<MeasureKind>),
        typeof(WordJson<OutletKind>),
        typeof(WordJson<PropositionKind>),
        typeof(WordJson<RelationKind>),
        typeof(WordJson<Strength>),
        typeof(WordJson<RelationBasis>),
        typeof(WordJson<RelationState>),
        typeof(WordJson<RelationEnds>),
        typeof(WordJson<Rating>),
        typeof(WordJson<DraftWarning>),
        typeof(WordJson<LikenessReason>),
        typeof(WordJson<ChangeAction>),
        typeof(WordJson<DisagreementBasis>),
        typeof(WordJson<SourceRule>),
        typeof(WordJson<TimeBasis>),
        typeof(WordJson<Covering>),
        typeof(WordJson<Scope>),
        typeof(WordJson<EntityKind>),
        typeof(WordJson<ChangeAction>),
        typeof(WordJson<WebhookState>),
        typeof(WordJson<DeliveryState>),
        typeof(WordJson<TextAccess>),
        typeof(WordJson<ReanchoringState>),
        typeof(WordJson<ImportState>),
        typeof(WordJson<ImportMode>),
        typeof(WordJson<ImportForm>),
    ]
)]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(ListPage<ClaimResponse>))]
[JsonSerializable(typeof(ListPage<ActorResponse>))]
[JsonSerializable(typeof(ListPage<ArticleResponse>))]
[JsonSerializable(typeof(ListPage<OutletResponse>))]
[JsonSerializable(typeof(ListPage<TopicResponse>))]
[JsonSerializable(typeof(ListPage<PropositionResponse>))]
[JsonSerializable(typeof(ListPage<MeasureResponse>))]
[JsonSerializable(typeof(ListPage<DisagreementResponse>))]
[JsonSerializable(typeof(ListPage<GivenFigure>))]
[JsonSerializable(typeof(ListPage<RelationRow>))]
[JsonSerializable(typeof(ListPage<PositionResponse>))]
[JsonSerializable(typeof(ListPage<CoverageResponse>))]
[JsonSerializable(typeof(ListPage<ChangeResponse>))]
[JsonSerializable(typeof(FeedPage))]
[JsonSerializable(typeof(RevisionDiff))]
[JsonSerializable(typeof(ListPage<ReviewResponse>))]
[JsonSerializable(typeof(ListPage<QueuedDraft>))]
[JsonSerializable(typeof(ClaimForm))]
[JsonSerializable(typeof(ReviewForm))]
[JsonSerializable(typeof(DecisionForm))]
[JsonSerializable(typeof(DecidedDrafts))]
[JsonSerializable(typeof(ArticleForm))]
[JsonSerializable(typeof(ActorForm))]
[JsonSerializable(typeof(OutletForm))]
[JsonSerializable(typeof(TopicForm))]
[JsonSerializable(typeof(PropositionForm))]
[JsonSerializable(typeof(MeasureForm))]
[JsonSerializable(typeof(ReasonForm))]
[JsonSerializable(typeof(ListPage<ReanchoringResponse>))]
[JsonSerializable(typeof(LocatorsForm))]
[JsonSerializable(typeof(LocatorsResponse))]
[JsonSerializable(typeof(TextForm))]
[JsonSerializable(typeof(AttachedTextResponse))]
[JsonSerializable(typeof(RelationForm))]
[JsonSerializable(typeof(MergeForm))]
[JsonSerializable(typeof(MergeResponse))]
[JsonSerializable(typeof(SourcesResponse))]
[JsonSerializable(typeof(StanceMatrix))]
[JsonSerializable(typeof(VocabularyList))]
[JsonSerializable(typeof(ExportList))]
[JsonSerializable(typeof(ExportResponse))]
[JsonSerializable(typeof(KeyForm))]
[JsonSerializable(typeof(KeyList))]
[JsonSerializable(typeof(NewKey))]
[JsonSerializable(typeof(WebhookForm))]
[JsonSerializable(typeof(WebhookList))]
[JsonSerializable(typeof(WebhookResponse))]
[JsonSerializable(typeof(DeliveryPage))]
[JsonSerializable(typeof(DeliveryResponse))]
[JsonSerializable(typeof(ChangeMessage))]
[JsonSerializable(typeof(TestMessage))]
[JsonSerializable(typeof(ImportList))]
[JsonSerializable(typeof(ImportErrorList))]
[JsonSerializable(typeof(ServiceIndex))]
[JsonSerializable(typeof(HealthResponse))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>Answers are read as JSON, never pasted into HTML: letters of every script stand as themselves.</summary>
    internal static ApiJson Readable =>
        field ??= new(
            new JsonSerializerOptions(Default.Options)
            {
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
