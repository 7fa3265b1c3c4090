using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using JapanRussia.Api.Hosting;
using JapanRussia.Api.Imports;
using JapanRussia.Storage;
using JapanRussia.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace JapanRussia.Api.Tests;

/// <summary>The API on a database of its own, spoken to over HTTP.</summary>
public class Api(Postgres postgres) : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Lazy<Task<HttpClient>>> clients = [];
    private readonly string imports = Path.Combine(
        Path.GetTempPath(),
        $"japanrussia-imports-{Guid.NewGuid():N}"
    );
    private WebApplication app = null!;

    internal string ConnectionString { get; private set; } = "";
    internal HttpClient Http { get; private set; } = null!;

    /// <summary>The folder of dated snapshots; null where none are kept.</summary>
    protected internal virtual string? Exports => null;

    /// <summary>Settings that come before those of the environment. Tests ask as often as they like, unless they say otherwise.</summary>
    protected internal virtual Dictionary<string, string?> Settings =>
        new() { ["RateLimits:AnonymousPerSecond"] = "0", ["RateLimits:KeyPerSecond"] = "0" };

    internal IServiceProvider Services => app.Services;

    /// <summary>What the API logged as its own faults.</summary>
    internal KeptLog Faults { get; } = new(LogLevel.Error);

    public async ValueTask InitializeAsync()
    {
        ConnectionString = await Make();
        await Fill();
        var settings = Settings;
        settings.TryAdd(Spool.Variable, imports);
        app = ClaimsApi.Build(ConnectionString, ["http://127.0.0.1:0"], Exports, settings);
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(Faults);
        await app.StartAsync();
        Http = new(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(app.Urls.First()),
        };
    }

    /// <summary>Makes the database.</summary>
    protected virtual Task<string> Make() => postgres.Copy();

    /// <summary>Puts into the database what is to be there before the API starts.</summary>
    protected virtual Task Fill() => Task.CompletedTask;

    internal ClaimsDb Database() => new(StorageSetup.OptionsFor(ConnectionString));

    /// <summary>A client with a key of these scopes.</summary>
    internal Task<HttpClient> As(params Scope[] scopes) => As("somebody", scopes);

    /// <summary>A client with a key of these scopes; another name is somebody else.</summary>
    internal async Task<HttpClient> As(string name, params Scope[] scopes)
    {
        var made = clients.GetOrAdd(
            $"{name}: {string.Join(' ', scopes.Order())}",
            _ => new(() => Make(name, scopes))
        );
        return await made.Value;
    }

    private async Task<HttpClient> Make(string name, Scope[] scopes) =>
        With(await Key(name, scopes));

    /// <summary>A client that sends this key or token, whatever it is.</summary>
    internal HttpClient With(string token)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = Http.BaseAddress,
        };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }

    /// <summary>A new key of these scopes.</summary>
    internal async Task<string> Key(string name, params Scope[] scopes)
    {
        var (kept, key) = ApiKey.Create(
            name,
            scopes,
            null,
            "test",
            TimeProvider.System.GetUtcNow()
        );
        await using var db = Database();
        db.Add(kept);
        await db.SaveChangesAsync();
        return key;
    }

    /// <summary>Arranges data as the database would hold them, with the rules of the model.</summary>
    internal async Task<T> Given<T>(T entity)
        where T : Entity
    {
        await using var db = Database();
        db.Add(entity);
        await db.SaveAsync(Some.Editor, TimeProvider.System, CancellationToken.None);
        return entity;
    }

    internal async Task<JsonNode> Json(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await Http.GetAsync(address);
        return await Json(answer, address, expected);
    }

    /// <summary>The answer to a body that is sent.</summary>
    internal async Task<JsonNode> Post(
        string address,
        string body,
        HttpStatusCode expected = HttpStatusCode.OK
    )
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await Http.PostAsync(address, content);
        return await Json(answer, address, expected);
    }

    private async Task<JsonNode> Json(
        HttpResponseMessage answer,
        string address,
        HttpStatusCode expected
    )
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(
            answer.StatusCode == expected,
            $"{(int)answer.StatusCode} {address}\n{text}\n{Faults}"
        );
        return JsonNode.Parse(text)!;
    }

    /// <summary>The rows of a list's first page.</summary>
    internal async Task<JsonArray> Rows(string address) => (await Json(address))["data"]!.AsArray();

    internal async Task<List<string>> Keys(string address, string field = "key") =>
        [.. (await Rows(address)).Select(r => r![field]!.GetValue<string>())];

    internal async Task<List<Dictionary<string, string>>> Table(string address) =>
        RowsOf(await Http.GetStringAsync(address));

    /// <summary>The problem with which a request is refused, checked for what every problem has.</summary>
    internal async Task<JsonNode> Problem(string address, HttpStatusCode status, string code)
    {
        using var answer = await Http.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{(int)answer.StatusCode} {address}\n{text}");
        Assert.Equal(
            new MediaTypeHeaderValue("application/problem+json"),
            answer.Content.Headers.ContentType
        );
        var problem = JsonNode.Parse(text)!;
        Assert.Equal(code, problem["code"]!.GetValue<string>());
        Assert.Equal((int)status, problem["status"]!.GetValue<int>());
        Assert.Equal($"/problems/{code}", problem["type"]!.GetValue<string>());
        Assert.Equal(
            answer.Headers.GetValues("X-Request-Id").Single(),
            problem["request_id"]!.GetValue<string>()
        );
        return problem;
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Http.Dispose();
        await app.DisposeAsync();
        Faults.Dispose();
        if (Directory.Exists(imports))
            Directory.Delete(imports, recursive: true);
        NpgsqlConnection.ClearAllPools();
    }
}

/// <summary>The API on the data that it comes with.</summary>
public class SeededApi(Postgres postgres) : Api(postgres)
{
    private readonly Postgres postgres = postgres;

    internal static string Seeds { get; } = Path.Combine(AppContext.BaseDirectory, "seeds");

    protected override Task<string> Make() => postgres.SeededCopy();
}
