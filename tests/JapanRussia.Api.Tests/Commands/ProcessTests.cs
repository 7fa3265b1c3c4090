using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using JapanRussia.Access;
using JapanRussia.Api.Tests.History;
using JapanRussia.Api.Tests.Writes;
using JapanRussia.LocalPostgres;
using JapanRussia.Storage;
using Npgsql;
using static JapanRussia.Api.Tests.Commands.Processes;

namespace JapanRussia.Api.Tests.Commands;

/// <summary>The program as a process of its own, with a private PostgreSQL that lasts.</summary>
public sealed partial class ProcessTests : IDisposable
{
    private readonly string data = Path.Combine(
        Path.GetTempPath(),
        $"japanrussia-process-{Guid.NewGuid():N}"
    );

    [Fact]
    public async Task Serves_from_nothing_survives_an_end_at_once_and_stops_its_server_when_asked_to()
    {
        using (var first = await Served.Start(data))
        {
            Assert.Contains(
                "\"vladimir-putin\"",
                await first.Get("/v1/claims?claimant=vladimir-putin&stance=denies")
            );
            await using var hold = await Hold.Claims(data);
            var waiting = first.Get("/v1/claims?limit=2");
            first.Process.Terminate();
            await first.Says("a second signal ends the program at once");
            first.Process.Terminate();
            await first.Process.WaitForExitAsync();
            Assert.Equal(128 + 15, first.Process.ExitCode);
            await Assert.ThrowsAsync<HttpRequestException>(() => waiting);
        }
        Assert.Equal(0, (await Run("db", "status", "--data", data)).Code);

        using (var second = await Served.Start(data))
        {
            Assert.Contains("was running", second.Said);
            Assert.DoesNotContain("rows added", second.Said);
            Assert.Contains(
                "\"vladimir-putin\"",
                await second.Get("/v1/claims?claimant=vladimir-putin&stance=denies")
            );
            second.Process.Interrupt();
            await second.Process.WaitForExitAsync();
            Assert.Equal(0, second.Process.ExitCode);
        }
        Assert.Equal(1, (await Run("db", "status", "--data", data)).Code);
    }

    [Fact]
    public async Task Two_share_one_server_that_comes_back_when_killed_and_the_last_one_stops_it()
    {
        using var one = await Served.Start(data);
        using var other = await Served.Start(data);
        var made = await (await Writer(other)).Makes(
            "/v1/topics",
            JsonNode.Parse(
                """{"slug":"crab-quotas","name":"Crab quotas","scope":"How much crab may be caught."}"""
            )!
        );
        Assert.Equal(HttpStatusCode.Created, made.Status);

        Signal((await Database(data)).ProcessId!.Value, 9);
        var refused = await other.Recovers();
        await one.Answers();

        Assert.Contains("Crab quotas", await one.Get("/v1/topics/crab-quotas"));
        Assert.Contains("Crab quotas", await other.Get("/v1/topics/crab-quotas"));
        Assert.True(refused > 0);
        await other.Until(() =>
            Task.FromResult((one.Said + other.Said).Contains("was gone; it was started again"))
        );
        // each sort of trouble once, however many met it
        Assert.InRange(other.Said.Split("the next ones are only counted").Length - 1, 1, 3);

        one.Process.Terminate();
        await one.Process.WaitForExitAsync();
        Assert.Equal(0, one.Process.ExitCode);
        Assert.Contains("\"data\"", await other.Get("/v1/claims?limit=1"));

        // what is under way is answered, streams end at once, and nothing new is taken
        await using var events = await Events.Open(other.Http, "/v1/changes?after=now");
        Task<string> waiting;
        await using (await Hold.Claims(data))
        {
            waiting = other.Get("/v1/claims?limit=2");
            other.Process.Terminate();
            Assert.Null(await events.Next(CancellationToken.None));
            await other.Refuses();
            Assert.False(waiting.IsCompleted);
        }
        Assert.Contains("\"data\"", await waiting);
        await other.Process.WaitForExitAsync();
        Assert.Equal(0, other.Process.ExitCode);
        Assert.Equal(1, (await Run("db", "status", "--data", data)).Code);
    }

    [Fact]
    public async Task Says_in_one_line_why_it_cannot_listen_or_read_a_setting()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        string[] serve = ["serve", "--connection", "Host=/nowhere;Username=x", "--urls"];

        var port = await Run([.. serve, $"http://{taken.LocalEndpoint}"]);
        var setting = await Run(
            new Dictionary<string, string> { ["Webhooks__Timeout"] = "soon" },
            [.. serve, "http://127.0.0.1:0"]
        );

        Assert.Equal((1, ""), (port.Code, port.Output));
        Assert.Contains("address already in use", Assert.Single(port.Errors.Trim().Split('\n')));
        Assert.Equal((1, ""), (setting.Code, setting.Output));
        Assert.Contains(
            "Webhooks:Timeout cannot be 'soon'",
            Assert.Single(setting.Errors.Trim().Split('\n'))
        );
    }

    [Theory]
    [InlineData(2, "Unrecognized command or argument 'chek'", "chek")]
    [InlineData(2, "Unrecognized command or argument '--foo'", "serve", "--foo")]
    [InlineData(2, "'foo' is not an address to listen on", "serve", "--urls", "foo")]
    [InlineData(1, "there is no such folder", "check", "/nowhere")]
    [InlineData(1, "Could not find", "attach", "/nowhere", "--connection", "Host=/nowhere")]
    [InlineData(2, "'2026-02-30' is no day", "export", "--date", "2026-02-30")]
    [InlineData(2, "still to come", "export", "--date", "9999-01-01")]
    [InlineData(1, "this is no snapshot", "restore", "/nowhere", "--connection", "Host=/nowhere")]
    [InlineData(1, "The connection string cannot be read", "migrate", "--connection", "Hos=x")]
    [InlineData(
        1,
        "The database cannot be used",
        "migrate",
        "--connection",
        "Host=/nowhere;Username=x"
    )]
    public async Task Says_what_is_wrong_and_exits_accordingly(
        int code,
        string message,
        params string[] arguments
    )
    {
        var (exit, _, errors) = await Run(arguments);

        Assert.Contains(message, errors);
        Assert.Equal(code, exit);
        Assert.DoesNotContain("   at ", errors);
    }

    [Fact]
    public async Task Prints_help_its_schema_and_that_its_own_seeds_are_sound()
    {
        Assert.Contains("japanrussia [command] [options]", (await Run("--help")).Output);
        Assert.Contains("CREATE TABLE claims", (await Run("migrate", "--script")).Output);
        Assert.StartsWith("0 problems", (await Run("check")).Output);
    }

    public void Dispose()
    {
        Run("db", "stop", "--data", data).GetAwaiter().GetResult();
        if (Directory.Exists(data))
            Directory.Delete(data, recursive: true);
    }

    private static Task<ServerStatus> Database(string data) =>
        LocalServer.StatusAsync(new() { Folder = data }, CancellationToken.None);

    private static async Task<string> Connection(string data) =>
        new NpgsqlConnectionStringBuilder((await Database(data)).ConnectionString!)
        {
            Database = "japanrussia",
            Pooling = false,
        }.ConnectionString;

    private async Task<HttpClient> Writer(Served served)
    {
        var (kept, key) = ApiKey.Create(
            "writer",
            [Scope.Write, Scope.Review],
            null,
            "test",
            TimeProvider.System.GetUtcNow()
        );
        await using var db = new ClaimsDb(StorageSetup.OptionsFor(await Connection(data)));
        db.Add(kept);
        await db.SaveChangesAsync();
        var http = new HttpClient { BaseAddress = served.Http.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return http;
    }

    /// <summary>While it lasts, whoever reads claims waits.</summary>
    private sealed class Hold(NpgsqlConnection connection) : IAsyncDisposable
    {
        internal static async Task<Hold> Claims(string data)
        {
            var connection = new NpgsqlConnection(await Connection(data));
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand("begin; lock table claims", connection);
            await command.ExecuteNonQueryAsync();
            return new(connection);
        }

        public ValueTask DisposeAsync() => connection.DisposeAsync();
    }

    private sealed partial class Served(Process process, Uri address) : IDisposable
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
        private readonly ConcurrentQueue<string> lines = [];

        internal HttpClient Http { get; } = new() { BaseAddress = address };
        internal Process Process { get; } = process;
        internal string Said => string.Join('\n', lines);

        internal static async Task<Served> Start(string data)
        {
            var process = Processes.Start("serve", "--data", data, "--urls", "http://127.0.0.1:0");
            List<string> said = [];
            while (await process.StandardOutput.ReadLineAsync() is { } line)
            {
                said.Add(line);
                if (Serving().Match(line) is not { Success: true } match)
                    continue;
                var served = new Served(process, new(match.Groups[1].Value));
                foreach (var before in said)
                    served.lines.Enqueue(before);
                _ = served.Hear(process.StandardOutput);
                _ = served.Hear(process.StandardError);
                return served;
            }
            throw new InvalidOperationException(
                string.Join('\n', said) + await process.StandardError.ReadToEndAsync()
            );
        }

        private async Task Hear(StreamReader from)
        {
            while (await from.ReadLineAsync() is { } line)
                lines.Enqueue(line);
        }

        internal Task<string> Get(string path) => Http.GetStringAsync(path);

        internal Task Says(string words) =>
            Until(() => Task.FromResult(Said.Contains(words, StringComparison.Ordinal)));

        internal Task Answers() =>
            Until(async () =>
            {
                using var answer = await Http.GetAsync("/v1/claims?limit=1");
                return answer.IsSuccessStatusCode;
            });

        /// <summary>How many requests are refused until one is answered again.</summary>
        internal async Task<int> Recovers()
        {
            var refused = 0;
            await Until(async () =>
            {
                using var answer = await Http.GetAsync("/v1/claims?limit=1");
                if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
                    refused++;
                return answer.IsSuccessStatusCode && refused > 0;
            });
            return refused;
        }

        /// <summary>Waits until nobody is let in any more.</summary>
        internal Task Refuses() =>
            Until(async () =>
            {
                try
                {
                    using var stranger = new HttpClient { BaseAddress = Http.BaseAddress };
                    using var answer = await stranger.GetAsync("/health/live");
                    return false;
                }
                catch (HttpRequestException)
                {
                    return true;
                }
            });

        internal async Task Until(Func<Task<bool>> done)
        {
            for (var since = Stopwatch.StartNew(); !await done(); await Task.Delay(10))
                Assert.True(since.Elapsed < Patience, Said);
        }

        public void Dispose()
        {
            Http.Dispose();
            if (!Process.HasExited)
                Process.Kill();
            Process.Dispose();
        }

        [GeneratedRegex("^Serving (http://[^/]+)/")]
        private static partial Regex Serving();
    }
}
