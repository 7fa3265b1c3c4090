using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using JapanRussia.Access;
using JapanRussia.Api.Tests.Exports;
using JapanRussia.Api.Tests.Writes;
using JapanRussia.Exports;

namespace JapanRussia.Api.Tests.Http;

/// <summary>The API behind a known proxy that speaks TLS and publishes it below a path of its own host.</summary>
public sealed class PublishedApi(Postgres postgres) : SeededApi(postgres)
{
    internal const string Host = "claims.example.org";
    internal const string Prefix = "/japan/russia";

    private readonly ExportFolder folder = new();

    protected internal override string Exports => folder.Path;

    protected internal override Dictionary<string, string?> Settings =>
        new(base.Settings)
        {
            ["ForwardedHeaders:KnownProxies"] = "127.0.0.1",
            ["AllowedHosts"] = "127.0.0.1;*.example.org",
        };

    protected override async Task Fill()
    {
        await base.Fill();
        await MakeSnapshot.Of(ConnectionString, Exports, ExportFolder.Day, CancellationToken.None);
    }

    /// <summary>A client that comes through the proxy.</summary>
    internal HttpClient Published(string? token = null)
    {
        var client = new HttpClient(
            new Proxy(Http.BaseAddress!)
            {
                InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false },
            }
        )
        {
            BaseAddress = new($"https://{Host}"),
        };
        if (token is not null)
            client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>What lies below the prefix goes on to the API, without the prefix; there is nothing else on this host.</summary>
    private sealed class Proxy(Uri api) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var asked = request.RequestUri!;
            if (
                (asked.Scheme, asked.Host) != ("https", Host)
                || !asked.AbsolutePath.StartsWith($"{Prefix}/", StringComparison.Ordinal)
            )
                return Task.FromResult<HttpResponseMessage>(new(HttpStatusCode.BadGateway));
            request.RequestUri = new(api, asked.PathAndQuery[Prefix.Length..]);
            request.Headers.Add("X-Forwarded-For", "203.0.113.7");
            request.Headers.Add("X-Forwarded-Proto", "https");
            request.Headers.Add("X-Forwarded-Host", Host);
            request.Headers.Add("X-Forwarded-Prefix", $"{Prefix}/");
            return base.SendAsync(request, cancellationToken);
        }
    }
}

public sealed partial class PrefixTests(PublishedApi api) : IClassFixture<PublishedApi>
{
    private const string Whole = $"https://{PublishedApi.Host}{PublishedApi.Prefix}";

    [Fact]
    public async Task Every_link_in_every_answer_leads_somewhere()
    {
        using var client = api.Published(await api.Key("walker", [.. Enum.GetValues<Scope>()]));
        var left = new Queue<string>(
            new[]
            {
                "/v1",
                "/v1/claims?limit=2&facets=stance,claimant&include=article,proposition",
                "/v1/claims?stance=nothing",
                "/v1/propositions/territorial-dispute-exists/sources",
                "/v1/stance-matrix?rows=actor&columns=topic&limit=1&columns_limit=1",
                "/v1/changes?limit=1",
                "/v1/exports/latest",
                "/v1/articles?limit=1&q=abe",
                "/v1/disagreements?limit=1",
                "/v1/reviews",
                "/v1/imports",
                "/v1/webhooks",
                "/problems",
                "/docs/index.html",
            }.Select(a => PublishedApi.Prefix + a)
        );
        HashSet<string> shapes = [];
        while (left.TryDequeue(out var address))
        {
            var link = new Uri(client.BaseAddress!, address);
            if (!shapes.Add(ShapeOf(link)))
                continue;
            using var answer = await client.GetAsync(link);
            Assert.True(
                answer.StatusCode
                    is HttpStatusCode.OK
                        or HttpStatusCode.Redirect
                        or HttpStatusCode.MovedPermanently
                        or HttpStatusCode.BadRequest
                        or HttpStatusCode.Gone
                    && (
                        answer.StatusCode != HttpStatusCode.BadRequest
                        || link.Query == "?stance=nothing"
                    ),
                $"{(int)answer.StatusCode} {address}"
            );
            if (answer.Headers.Location is { } to)
                left.Enqueue($"{new Uri(link, to)}");
            foreach (var header in answer.Headers.TryGetValues("Link", out var given) ? given : [])
                left.Enqueue(header[1..header.IndexOf('>')]);
            var text = await answer.Content.ReadAsStringAsync();
            foreach (
                var found in LinksIn(link, text, answer.Content.Headers.ContentType?.MediaType)
            )
                left.Enqueue($"{new Uri(link, found)}");
        }
        Assert.True(shapes.Count > 60, $"{shapes.Count}\n{string.Join('\n', shapes)}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?style=bibtex")]
    [InlineData("?style=csl-json")]
    [InlineData("?style=wikipedia")]
    public async Task A_citation_names_the_address_that_the_proxy_tells(string style)
    {
        var claim = (await api.Rows("/v1/claims?limit=1"))[0]!;
        var address = $"/v1/claims/{claim["id"]}";
        using var client = api.Published();

        var text = await client.GetStringAsync($"{PublishedApi.Prefix}{address}/citation{style}");

        Assert.Contains($"{Whole}{address}", text);
        using var found = await client.GetAsync(UrlOfUs().Match(text).Value);
        Assert.Equal(HttpStatusCode.OK, found.StatusCode);
    }

    [Fact]
    public async Task Answers_under_two_addresses_have_two_tags()
    {
        const string Citation = "/v1/articles/savic-slow-progress/citation";
        using var client = api.Published();
        foreach (
            var address in new[]
            {
                Citation,
                "/v1/claims?limit=1",
                "/v1/articles/savic-slow-progress",
            }
        )
        {
            using var direct = await api.Http.GetAsync(address);
            using var published = await client.GetAsync(PublishedApi.Prefix + address);
            Assert.NotEqual(direct.Headers.ETag!.Tag, published.Headers.ETag!.Tag);
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("If-None-Match", $"{published.Headers.ETag}");
            using var again = await api.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        }
        using var one = await As("one.example.org", Citation);
        using var two = await As("two.example.org", Citation);
        Assert.NotEqual(one.Headers.ETag!.Tag, two.Headers.ETag!.Tag);
        Assert.Contains("Host", one.Headers.Vary);
        Assert.Contains(
            "http://one.example.org/v1/articles/",
            await one.Content.ReadAsStringAsync()
        );
    }

    [Theory]
    [InlineData("X-Forwarded-Prefix", "//evil.example")]
    [InlineData("X-Forwarded-Prefix", "/a/../b")]
    [InlineData("X-Forwarded-Prefix", "/a\"b")]
    [InlineData("X-Forwarded-Prefix", "/a>; rel=\"x\"")]
    [InlineData("X-Forwarded-Prefix", "/\\evil.example")]
    [InlineData("X-Forwarded-Prefix", "evil")]
    [InlineData("X-Forwarded-Proto", "javascript")]
    [InlineData("X-Forwarded-Proto", "https://evil.example/")]
    [InlineData("X-Forwarded-Host", "evil.example/path")]
    [InlineData("X-Forwarded-Host", "user@evil.example")]
    [InlineData("X-Forwarded-Host", "evil.example\"><script>")]
    public async Task What_a_proxy_passes_on_that_is_no_address_is_not_believed(
        string header,
        string value
    )
    {
        using var usual = await api.Http.GetAsync("/v1/articles/savic-slow-progress/citation");
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            "/v1/articles/savic-slow-progress/citation"
        );
        request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await api.Http.SendAsync(request);

        Assert.Equal(
            await usual.Content.ReadAsStringAsync(),
            await answer.Content.ReadAsStringAsync()
        );
    }

    [Fact]
    public async Task A_stranger_says_nothing_of_our_address()
    {
        using var stranger = new HttpClient(
            new SocketsHttpHandler
            {
                ConnectCallback = async (context, cancellation) =>
                {
                    var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                    socket.Bind(new IPEndPoint(IPAddress.Parse("127.0.0.9"), 0));
                    await socket.ConnectAsync(context.DnsEndPoint, cancellation);
                    return new NetworkStream(socket, ownsSocket: true);
                },
            }
        )
        {
            BaseAddress = api.Http.BaseAddress,
        };
        stranger.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        stranger.DefaultRequestHeaders.Add("X-Forwarded-Host", "evil.example.org");
        stranger.DefaultRequestHeaders.Add("X-Forwarded-Prefix", "/evil");

        var index = await stranger.GetStringAsync("/v1");
        var citation = await stranger.GetStringAsync("/v1/articles/savic-slow-progress/citation");

        Assert.DoesNotContain("evil", index);
        Assert.Contains($"{api.Http.BaseAddress}v1/articles/savic-slow-progress", citation);
    }

    [Fact]
    public async Task Other_hosts_are_refused_but_for_the_signs_of_life()
    {
        using var refused = await As("evil.example", "/v1");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("'evil.example'", await refused.Content.ReadAsStringAsync());
        using var alive = await As("10.1.2.3", "/health/live");
        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
        using var forwarded = new HttpRequestMessage(HttpMethod.Get, "/v1");
        forwarded.Headers.Add("X-Forwarded-Host", "evil.example");
        using var answer = await api.Http.SendAsync(forwarded);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Behind_TLS_browsers_are_told_to_stay_there()
    {
        using var client = api.Published();
        using var published = await client.GetAsync($"{PublishedApi.Prefix}/v1");
        using var plain = await api.Http.GetAsync("/v1");

        Assert.StartsWith(
            "max-age=",
            published.Headers.GetValues("Strict-Transport-Security").Single()
        );
        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task The_document_names_the_server_that_gave_it()
    {
        using var client = api.Published();
        var document = JsonNode.Parse(
            await client.GetStringAsync($"{PublishedApi.Prefix}/openapi/v1.json")
        )!;

        Assert.Equal($"{PublishedApi.Prefix}/", $"{document["servers"]![0]!["url"]}");
        var page = await client.GetStringAsync($"{PublishedApi.Prefix}/docs/index.js");
        Assert.Contains("../openapi/v1.json", page);
        Assert.DoesNotContain("\"/openapi", page);
    }

    [Fact]
    public async Task What_is_made_or_moved_has_its_address_below_the_prefix()
    {
        using var client = api.Published(await api.Key("mover", Scope.Write, Scope.Review));
        var (old, survivor) = (await api.Given(Some.Actor()), await api.Given(Some.Actor()));

        var made = await client.Makes(
            $"{PublishedApi.Prefix}/v1/outlets",
            new JsonObject
            {
                ["slug"] = Some.Slug("made"),
                ["name"] = "Made",
                ["kind"] = "magazine",
            }
        );
        Assert.StartsWith($"{PublishedApi.Prefix}/v1/outlets/", made.Location);
        using var read = await client.GetAsync(made.Location);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Equal($"{read.Headers.ETag}", made.Tag);
        var merged = await client.Sends(
            HttpMethod.Post,
            $"{PublishedApi.Prefix}/v1/actors/{old.Slug}/merge",
            new JsonObject { ["why"] = "The same.", ["into"] = survivor.Slug }.ToJsonString(),
            tag: "\"1\""
        );

        Assert.True(merged.Status == HttpStatusCode.OK, merged.Body.ToJsonString());
        using var moved = await client.GetAsync(
            $"{PublishedApi.Prefix}/v1/actors/{old.Slug}/positions.csv?fields=actor"
        );
        Assert.Equal(
            $"{PublishedApi.Prefix}/v1/actors/{survivor.Slug}/positions.csv?fields=actor",
            moved.Headers.Location?.ToString()
        );
        using var root = await client.GetAsync($"{PublishedApi.Prefix}/");
        Assert.Equal($"{PublishedApi.Prefix}/docs", root.Headers.Location?.ToString());
    }

    private async Task<HttpResponseMessage> As(string host, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = host;
        return await api.Http.SendAsync(request);
    }

    private static IEnumerable<string> LinksIn(Uri from, string text, string? mediaType)
    {
        if (mediaType == "text/html")
            return Hrefs().Matches(text).Select(m => m.Groups[1].Value);
        if (
            mediaType?.EndsWith("json", StringComparison.Ordinal) is not true
            || mediaType.Contains("ndjson")
        )
            return [];
        // the document writes its paths and its examples from the root of the service
        if (from.AbsolutePath.Contains("/openapi/"))
            return [];
        var strings = Strings(JsonNode.Parse(text)).ToList();
        Assert.DoesNotContain(strings, s => FromTheRoot().IsMatch(s));
        return strings.Where(s =>
            s.StartsWith($"{PublishedApi.Prefix}/", StringComparison.Ordinal) || s.StartsWith(Whole)
        );
    }

    private static IEnumerable<string> Strings(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(m => Strings(m.Value)),
            JsonArray items => items.SelectMany(Strings),
            JsonValue value when value.TryGetValue<string>(out var text) => [text],
            _ => [],
        };

    // one of each sort is enough: names, numbers and values of parameters are all alike
    private static string ShapeOf(Uri link)
    {
        var parts = link.AbsolutePath[PublishedApi.Prefix.Length..].Split('/');
        var path = string.Join(
            '/',
            parts.Select((p, i) => i is 3 or > 4 && parts[1] == "v1" ? Path.GetExtension(p) : p)
        );
        var names = link.Query.TrimStart('?').Split('&').Select(p => p.Split('=')[0]);
        return $"{path}?{string.Join('&', names)}";
    }

    [GeneratedRegex("(?:href|src)=\"([^\"#]+)\"")]
    private static partial Regex Hrefs();

    [GeneratedRegex("^/(v1|docs|problems|openapi)(/|$|\\?)")]
    private static partial Regex FromTheRoot();

    [GeneratedRegex("https://claims\\.example\\.org/[A-Za-z0-9/-]+")]
    private static partial Regex UrlOfUs();
}
