using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
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
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Writes;

namespace JapanRussia.Api.Hosting;

/// <summary>What is known of the types of answers and forms when the program is built: nothing is looked up while it runs.</summary>
[JsonSourceGenerationOptions(
    // generated writers would not be used: they support the default encoder only
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower
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
[JsonSerializable(typeof(IncludedThings))]
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
    [ModuleInitializer]
    internal static void AddToRest() => RestJson.Options.TypeInfoResolverChain.Insert(0, Default);
}
