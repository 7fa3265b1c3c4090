using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace JapanRussia.Api.Tests.Limits;

/// <summary>An API that limits requests as it does by default.</summary>
public class LimitedApi(Postgres postgres) : Api(postgres)
{
    protected internal override Dictionary<string, string?> Settings => [];

    /// <summary>A client that has another address of this machine.</summary>
    internal HttpClient From(string address) =>
        new(
            new SocketsHttpHandler
            {
                ConnectCallback = async (context, cancellation) =>
                {
                    var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                    socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
                    await socket.ConnectAsync(context.DnsEndPoint, cancellation);
                    return new NetworkStream(socket, ownsSocket: true);
                },
                MaxConnectionsPerServer = 8,
            }
        )
        {
            BaseAddress = Http.BaseAddress,
        };
}

/// <summary>The same behind a proxy that is known.</summary>
public sealed class ProxiedApi(Postgres postgres) : LimitedApi(postgres)
{
    protected internal override Dictionary<string, string?> Settings =>
        new()
        {
            ["RateLimits:AnonymousPerSecond"] = "5",
            ["ForwardedHeaders:KnownProxies"] = "127.0.0.8, 10.0.0.0/8",
        };
}

public sealed class LimitRequestsTests(LimitedApi api, ProxiedApi proxied)
    : IClassFixture<LimitedApi>,
        IClassFixture<ProxiedApi>
{
    [Fact]
    public async Task One_who_asks_too_often_is_told_to_wait_and_nobody_else_is()
    {
        using var greedy = api.From("127.0.0.2");
        using var other = api.From("127.0.0.3");
        using var keyed = api.With(await api.Key("keyed"));
        await keyed.GetAsync("/v1");
        var watch = Stopwatch.StartNew();
        var asked = Task.WhenAll(
            Enumerable
                .Range(0, 200)
                .Select(async i =>
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, "/v1");
                    request.Headers.Add("X-Forwarded-For", $"203.0.113.{i}");
                    return await greedy.SendAsync(request);
                })
        );
        var others = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .SelectMany(_ => new[] { other.GetAsync("/v1"), keyed.GetAsync("/v1") })
        );
        var answers = await asked;
        var seconds = watch.Elapsed.TotalSeconds;

        var served = answers.Count(a => a.StatusCode == HttpStatusCode.OK);
        var refused = answers.Where(a => a.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.True(
            served <= 100 * Math.Ceiling(seconds) && served >= 100,
            $"{served} in {seconds:0.00} s"
        );
        Assert.Equal(200, served + refused.Count);
        Assert.True(seconds > 1 || refused.Count >= 100, $"{refused.Count} in {seconds:0.00} s");
        Assert.All(others, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        Assert.All(
            refused,
            a =>
            {
                Assert.Equal(TimeSpan.FromSeconds(1), a.Headers.RetryAfter!.Delta);
                Assert.Equal("\"anonymous\";r=0;t=1", a.Headers.GetValues("RateLimit").Single());
            }
        );
        if (refused.Count > 0)
            Assert.Contains(
                "\"code\":\"too_many_requests\"",
                await refused[0].Content.ReadAsStringAsync()
            );
    }

    [Fact]
    public async Task Every_answer_says_what_is_left_and_by_which_rule()
    {
        using var client = api.From("127.0.0.4");
        using var keyed = api.With(await api.Key("counting"));

        using var first = await client.GetAsync("/v1/claims?limit=1");
        using var second = await client.GetAsync("/v1/nothing");
        using var known = await keyed.GetAsync("/v1");

        Assert.Equal("\"anonymous\";q=100;w=1", Field(first, "RateLimit-Policy"));
        Assert.Matches("^\"anonymous\";r=9[0-9];t=1$", Field(first, "RateLimit"));
        Assert.Matches("^\"anonymous\";r=9[0-9];t=1$", Field(second, "RateLimit"));
        Assert.Equal("\"caller\";q=1000;w=1", Field(known, "RateLimit-Policy"));
    }

    [Fact]
    public async Task Whoever_supervises_the_process_is_not_limited()
    {
        using var client = api.From("127.0.0.5");
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 150).Select(_ => client.GetAsync("/health/live"))
        );

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        Assert.False(answers[0].Headers.Contains("RateLimit"));
    }

    [Fact]
    public async Task Wrong_keys_count_for_the_address()
    {
        using var client = api.From("127.0.0.6");
        client.DefaultRequestHeaders.Authorization = new("Bearer", "jr_wrong");
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 110).Select(_ => client.GetAsync("/v1"))
        );

        Assert.All(
            answers,
            a =>
                Assert.True(
                    a.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.TooManyRequests
                )
        );
        Assert.Contains("\"anonymous\"", Field(answers[0], "RateLimit-Policy"));
    }

    [Fact]
    public async Task A_known_proxy_says_who_asks()
    {
        using var proxy = proxied.From("127.0.0.8");
        using var stranger = proxied.From("127.0.0.9");

        Assert.Contains(HttpStatusCode.TooManyRequests, await Ask(proxy, _ => "203.0.113.1"));
        Assert.DoesNotContain(
            HttpStatusCode.TooManyRequests,
            await Ask(proxy, i => $"198.51.100.{i}")
        );
        // what a client writes itself stands before what the proxies add
        Assert.Contains(
            HttpStatusCode.TooManyRequests,
            await Ask(proxy, i => $"192.0.2.{i}, 203.0.113.2, 10.1.2.3")
        );
        Assert.Contains(
            HttpStatusCode.TooManyRequests,
            await Ask(stranger, i => $"198.51.100.{i}")
        );

        static async Task<List<HttpStatusCode>> Ask(HttpClient client, Func<int, string> by)
        {
            List<HttpStatusCode> statuses = [];
            for (var i = 0; i < 20; i++)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "/v1");
                request.Headers.Add("X-Forwarded-For", by(i));
                using var answer = await client.SendAsync(request);
                statuses.Add(answer.StatusCode);
            }
            return statuses;
        }
    }

    private static string Field(HttpResponseMessage answer, string name) =>
        answer.Headers.GetValues(name).Single();
}
