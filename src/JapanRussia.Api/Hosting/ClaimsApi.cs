using System.Text.Json;
using JapanRussia.Api.Access;
using JapanRussia.Api.Actors;
using JapanRussia.Api.Articles;
using JapanRussia.Api.Citations;
using JapanRussia.Api.Claims;
using JapanRussia.Api.Coverages;
using JapanRussia.Api.Disagreements;
using JapanRussia.Api.Drafts;
using JapanRussia.Api.Exports;
using JapanRussia.Api.Figures;
using JapanRussia.Api.History;
using JapanRussia.Api.Imports;
using JapanRussia.Api.Keys;
using JapanRussia.Api.Limits;
using JapanRussia.Api.LinkedData;
using JapanRussia.Api.Locators;
using JapanRussia.Api.Matrices;
using JapanRussia.Api.Measures;
using JapanRussia.Api.OpenApi;
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
using JapanRussia.Exports;
using JapanRussia.Rest.Data;
using JapanRussia.Rest.Requests;
using JapanRussia.Rest.Routes;
using JapanRussia.Storage;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.ResponseCompression;

namespace JapanRussia.Api.Hosting;

/// <summary>The API as a program: its services, its pipeline, a line for each group of slices.</summary>
internal static class ClaimsApi
{
    /// <summary>How long requests that are under way have when the program is to stop.</summary>
    internal static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    internal static WebApplication Build(
        string connectionString,
        string[]? urls = null,
        string? exports = null,
        IReadOnlyDictionary<string, string?>? settings = null
    ) => Build(() => connectionString, urls, () => exports, settings);

    /// <param name="connectionString">Asked for at the first request, so that a server may start meanwhile.</param>
    /// <param name="exports">Asked for likewise: the folder of dated snapshots, null where none are kept.</param>
    /// <param name="settings">Settings that come before those of the environment.</param>
    /// <param name="imports">Asked for likewise: the folder of files that wait for their import, where no setting names one.</param>
    internal static WebApplication Build(
        Func<string> connectionString,
        string[]? urls,
        Func<string?> exports,
        IReadOnlyDictionary<string, string?>? settings = null,
        Func<string>? imports = null
    )
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }
        );
        builder.Configuration.AddInMemoryCollection(settings);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = RequestLimits.MaxAddress;
            kestrel.Limits.MaxRequestHeadersTotalSize = RequestLimits.MaxHeaders;
            kestrel.Limits.MaxRequestBodySize = RequestLimits.MaxBody;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });
        if (urls is { Length: > 0 })
            builder.WebHost.UseUrls(urls);
        // what goes wrong is logged once, with the request's id, where it is answered
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter(
            "Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware",
            LogLevel.None
        );
        // Kestrel's only error is a fault that went through to it, which is logged on the way
        builder.Logging.AddFilter(
            "Microsoft.AspNetCore.Server.Kestrel",
            level => level is LogLevel.Warning or LogLevel.Critical
        );
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        // what it says of a failed start, and of background work that died, is told by whoever runs it
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Services.Configure<HostOptions>(host =>
        {
            host.ShutdownTimeout = Grace;
            // background work has as long as the requests have, not what they leave
            host.ServicesStopConcurrently = true;
        });
        builder.Services.AddSingleton<IHostLifetime, StopWhenTold>();
        AddServices(builder.Services, connectionString, exports);
        builder.Services.AddSingleton(OwnAddress.Read(builder.Configuration));
        builder.Services.AddSingleton(_ => new Spool(
            builder.Configuration[Spool.Variable] is { Length: > 0 } given ? given
            : imports is null ? Spool.UsualFolder
            : imports()
        ));
        builder.Services.AddWhoMay(builder.Configuration);
        builder.Services.AddRequestLimits(builder.Configuration);
        builder.Services.AddShares(builder.Configuration);
        var app = builder.Build();
        app.UseRequestPipeline();
        app.UseDocument();
        MapSlices(app);
        return app;
    }

    private static void AddServices(
        IServiceCollection services,
        Func<string> connectionString,
        Func<string?> exports
    )
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<CountTrouble>();
        services.AddSingleton(provider =>
            ActivatorUtilities.CreateInstance<EndOfGrace>(provider, Grace)
        );
        services.AddSingleton(_ => new Readers(connectionString()));
        services.AddSingleton(_ => new Writers(connectionString()));
        services.AddSingleton<PendingMigrations>();
        services.AddSingleton<RestDatabase, ClaimsDatabase>();
        services.AddScoped(request => request.GetRequiredService<Readers>().Open());
        services.AddSingleton(provider =>
            ActivatorUtilities.CreateInstance<ListenForChanges>(provider, connectionString)
        );
        services.AddSingleton(_ => new Snapshots(exports()));
        services.AddHostedService(provider =>
            ActivatorUtilities.CreateInstance<MakeDailySnapshots>(provider, connectionString)
        );
        services.AddWebhooks();
        services.AddSingleton(provider =>
            ActivatorUtilities.CreateInstance<RunImports>(provider, connectionString)
        );
        services.AddHostedService(provider => provider.GetRequiredService<RunImports>());
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
        });
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddResponseCompression();
        services.AddSingleton<IResponseCompressionProvider, ChooseEncoding>();
        // hosts are refused with a problem, by our own pipeline
        services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = ["*"]);
        services.AddPagesOfOthers();
        services.AddDocument();
    }

    private static void MapSlices(WebApplication app)
    {
        ServiceEndpoints.MapOutside(app);
        var v1 = app.MapGroup("/v1").WithGroupName(Document.Version);
        ServiceEndpoints.Map(v1);
        ClaimsEndpoints.Map(v1, item => item.WithLinkedData<ClaimResponse>(LinkedClaim.Describe));
        CitationsEndpoints.Map(v1);
        ArticleResource.Map(v1);
        TextsEndpoints.Map(v1);
        LocatorsEndpoints.Map(v1);
        ReanchoringsEndpoints.Map(v1);
        ActorResource.Map(v1);
        OutletResource.Map(v1);
        TopicResource.Map(v1);
        PropositionResource.Map(v1);
        PositionsEndpoints.Map(v1);
        SourcesEndpoints.Map(v1);
        CoveragesEndpoints.Map(v1);
        MeasureResource.Map(v1);
        FiguresEndpoints.Map(v1);
        RelationsEndpoints.Map(v1);
        ReviewsEndpoints.Map(
            v1,
            item => item.WithLinkedData<ReviewResponse>(LinkedReview.Describe)
        );
        DraftsEndpoints.Map(v1);
        DisagreementsEndpoints.Map(v1);
        MatricesEndpoints.Map(v1);
        VocabulariesEndpoints.Map(v1);
        HistoryEndpoints.Map(v1);
        ExportsEndpoints.Map(v1);
        KeysEndpoints.Map(v1);
        WebhooksEndpoints.Map(v1);
        ImportsEndpoints.Map(v1);
    }
}
