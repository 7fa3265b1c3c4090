using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using JapanRussia.Access;
using JapanRussia.Api.Tests.Claims;
using JapanRussia.History;
using JapanRussia.LocalPostgres;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Tests.Writes;

/// <summary>
/// A database that is stopped at once, in the midst of writes: what was answered is there afterwards, the rest is not there by halves.
/// DRILLS=1 does it ten times.
/// </summary>
public sealed class StoppedDatabaseTests(Postgres postgres) : IAsyncLifetime
{
    private static readonly int Runs = Environment.GetEnvironmentVariable("DRILLS") == "1" ? 10 : 2;

    private readonly LocalServerOptions options = new()
    {
        Folder = Path.Combine(Path.GetTempPath(), $"japanrussia-stopped-{Guid.NewGuid():N}"),
    };
    private LocalServer server = null!;

    public async ValueTask InitializeAsync() =>
        server = await LocalServer.StartAsync(options, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(options.Folder!, recursive: true);
    }

    [Fact]
    public async Task What_was_answered_is_there_and_nothing_by_halves()
    {
        await server.CreateDatabaseAsync("claims", CancellationToken.None);
        await using var api = new DurableApi(postgres, server.ConnectionStringTo("claims"));
        await api.InitializeAsync();
        var story = await Story.In(api);
        var writer = await api.As(Scope.Write);
        for (var run = 0; run < Runs; run++)
        {
            var acknowledged = new ConcurrentBag<Guid>();
            var open = new ConcurrentBag<string>();
            using var enough = new CancellationTokenSource();
            var writers = Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(() => Write(api, writer, story, acknowledged, open, enough.Token))
                )
                .ToList();
            while (acknowledged.Count < 5 + 7 * run)
                await Task.Delay(1);
            var stopped = await Stop();
            await enough.CancelAsync();
            await Task.WhenAll(writers);
            var readyAfter = await Start(api);

            Assert.NotEmpty(acknowledged);
            Assert.True(readyAfter < TimeSpan.FromMinutes(1), $"ready after {readyAfter}");
            await IsWhole(api, story, acknowledged);
            foreach (var key in open)
            {
                var again = await writer.Makes("/v1/claims", WriteClaimsTests.Form(story), key);
                Assert.Equal(HttpStatusCode.Created, again.Status);
                acknowledged.Add(Guid.Parse(again.Text("id")));
            }
            Assert.Equal(acknowledged.Distinct().Count(), acknowledged.Count);
            await IsWhole(api, story, acknowledged);
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"Run {run + 1}: process {stopped} stopped, {acknowledged.Count - open.Count} answered and kept, {open.Count} tried again, ready after {readyAfter.TotalMilliseconds:0} ms"
            );
        }
    }

    private static async Task Write(
        Api api,
        HttpClient writer,
        Story story,
        ConcurrentBag<Guid> acknowledged,
        ConcurrentBag<string> open,
        CancellationToken enough
    )
    {
        while (!enough.IsCancellationRequested)
        {
            var key = Guid.NewGuid().ToString();
            var answer = await writer.Makes("/v1/claims", WriteClaimsTests.Form(story), key);
            if (answer.Status == HttpStatusCode.Created)
                acknowledged.Add(Guid.Parse(answer.Text("id")));
            else
            {
                Assert.True(
                    answer.Status == HttpStatusCode.ServiceUnavailable,
                    $"{answer.Status}: {api.Faults}"
                );
                open.Add(key);
                return;
            }
        }
    }

    // as pg_ctl stop -m immediate does: no checkpoint, connections are cut
    private async Task<int> Stop()
    {
        var lines = await File.ReadAllLinesAsync(
            Path.Combine(options.Folder!, "data", "postmaster.pid")
        );
        var process = int.Parse(lines[0], CultureInfo.InvariantCulture);
        using var kill = Process.Start("kill", ["-QUIT", lines[0]]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
        while (Directory.Exists($"/proc/{process}"))
            await Task.Delay(20);
        return process;
    }

    private async Task<TimeSpan> Start(Api api)
    {
        var since = Stopwatch.StartNew();
        await server.DisposeAsync();
        server = await LocalServer.StartAsync(options, CancellationToken.None);
        while ((await api.Http.GetAsync("/health/ready")).StatusCode != HttpStatusCode.OK)
            await Task.Delay(20);
        return since.Elapsed;
    }

    private static async Task IsWhole(Api api, Story story, ConcurrentBag<Guid> acknowledged)
    {
        await using var db = api.Database();
        var claims = db.Claims.Where(c => c.ArticleId == story.Article.Id);
        var held = await claims.Select(c => c.Id).ToListAsync();
        Assert.Empty(acknowledged.Except(held));
        Assert.False(await claims.AnyAsync(c => !c.Claimants.Any() || !c.Evidence.Any()));
        Assert.Equal(
            held.Order(),
            await db
                .Changes.Where(c => c.Kind == EntityKind.Claim && c.Action == ChangeAction.Recorded)
                .Select(c => c.EntityId)
                .OrderBy(id => id)
                .ToListAsync()
        );
        Assert.Equal(
            await db.Datasets.Select(d => d.Version).SingleAsync(),
            await db.ChangeSets.MaxAsync(s => s.Version)
        );
    }

    private sealed class DurableApi(Postgres postgres, string connectionString) : Api(postgres)
    {
        protected override async Task<string> Make()
        {
            await using var db = new ClaimsDb(StorageSetup.OptionsFor(connectionString));
            await db.Database.MigrateAsync();
            return connectionString;
        }
    }
}
