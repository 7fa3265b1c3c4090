using JapanRussia.Api.Claims;
using JapanRussia.Api.Coverages;
using JapanRussia.Api.Disagreements;
using JapanRussia.Api.Drafts;
using JapanRussia.Api.Figures;
using JapanRussia.Api.History;
using JapanRussia.Api.Imports;
using JapanRussia.Api.Lists;
using JapanRussia.Api.Locators;
using JapanRussia.Api.Matrices;
using JapanRussia.Api.Measures;
using JapanRussia.Api.Positions;
using JapanRussia.Api.Sources;
using JapanRussia.Api.Texts;
using Microsoft.AspNetCore.Http.Metadata;

namespace JapanRussia.Api.Limits;

/// <summary>What a request may hold, and for how long: of each sort but the first only so many are answered at a time.</summary>
internal enum Load
{
    /// <summary>A page or one thing: a moment of one connection.</summary>
    Light,

    /// <summary>It counts or compares many rows: up to some seconds of one connection and one core.</summary>
    Heavy,

    /// <summary>Every row of a query: memory for as long as the client takes them, a connection now and then.</summary>
    Table,

    /// <summary>Events without end.</summary>
    Events,

    /// <summary>A large body, for as long as the client sends it.</summary>
    Upload,
}

/// <summary>Tells by its operation, its options and the form it asks for what a request may hold. This is the one place that decides it.</summary>
internal static class WeighRequest
{
    private static readonly HashSet<string> HeavyOperations =
    [
        nameof(GetStanceMatrix),
        nameof(ListDisagreements),
        nameof(ListPropositionPositions),
        nameof(ListActorPositions),
        nameof(GetPropositionSources),
        nameof(ListArticleCoverage),
        nameof(ListFigures),
        nameof(GetMeasure),
        nameof(ListQueue),
        nameof(SearchClaims),
        nameof(VerifyLocators),
    ];

    private static readonly HashSet<string> HeavyOptions = ["facets", "count", AsOf.Parameter];

    private static readonly Dictionary<string, IReadOnlyList<string>> WithEvents = new()
    {
        [nameof(ListChanges)] = ListChanges.MediaTypes,
        [nameof(GetImport)] = GetImport.MediaTypes,
    };

    private static readonly HashSet<string> Uploads =
    [
        nameof(RequestImport),
        nameof(AttachArticleText),
    ];

    internal static Load Weigh(HttpContext http)
    {
        if (
            http.GetEndpoint() is not { } endpoint
            || endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()
                is not { EndpointName: var operation }
        )
            return Load.Light;
        if (Uploads.Contains(operation))
            return Load.Upload;
        if (
            WithEvents.TryGetValue(operation, out var forms)
            && Representations.Chosen(http.Request, forms) is Representation.Events
        )
            return Load.Events;
        if (
            GivesTables(endpoint)
            && Representations.Chosen(http.Request) is Representation.Csv or Representation.Ndjson
        )
            return Load.Table;
        return
            HeavyOperations.Contains(operation)
            || http.Request.Query.Keys.Any(HeavyOptions.Contains)
            ? Load.Heavy
            : Load.Light;
    }

    private static bool GivesTables(Endpoint endpoint) =>
        endpoint.Metadata.Any(m =>
            m is IProducesResponseTypeMetadata produces
            && produces.ContentTypes.Contains(Representations.Ndjson)
        );
}
