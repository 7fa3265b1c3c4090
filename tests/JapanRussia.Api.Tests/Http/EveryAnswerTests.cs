using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using JapanRussia.Api.Problems;

namespace JapanRussia.Api.Tests.Http;

public sealed class EveryAnswerTests(SeededApi api) : IClassFixture<SeededApi>
{
    [Theory]
    [InlineData("/v1")]
    [InlineData("/v1/claims")]
    [InlineData("/v1/claims.csv")]
    [InlineData("/v1/actors/vladimir-putin")]
    [InlineData("/v1/articles/savic-slow-progress/citation")]
    [InlineData("/v1/vocabularies")]
    [InlineData("/v1/nothing")]
    [InlineData("/v1/claims?x=1")]
    [InlineData("/docs/index.html")]
    [InlineData("/health/live")]
    public async Task Has_its_headers_and_HEAD_has_the_same_without_a_body(string address)
    {
        using var get = await api.Http.GetAsync(address);
        using var head = await api.Http.SendAsync(new(HttpMethod.Head, address));

        foreach (var answer in new[] { get, head })
        {
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.Contains(
                "frame-ancestors 'none'",
                answer.Headers.GetValues("Content-Security-Policy").Single()
            );
            Assert.NotEmpty(answer.Headers.GetValues("X-Request-Id").Single());
            Assert.False(answer.Headers.Contains("Server"));
        }
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.NotEmpty(await get.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Takes_over_a_safe_request_id_and_no_other()
    {
        Assert.Equal("abc-123", await IdFor("abc-123"));
        Assert.NotEqual("a b", await IdFor("a b"));
        Assert.NotEqual(new string('a', 65), await IdFor(new string('a', 65)));

        async Task<string> IdFor(string given)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/v1");
            request.Headers.Add("X-Request-Id", given);
            using var answer = await api.Http.SendAsync(request);
            return answer.Headers.GetValues("X-Request-Id").Single();
        }
    }

    [Fact]
    public async Task May_be_read_by_pages_from_anywhere()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/claims?limit=1");
        request.Headers.Add("Origin", "https://example.org");

        using var answer = await api.Http.SendAsync(request);

        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        var exposed = string.Join(',', answer.Headers.GetValues("Access-Control-Expose-Headers"));
        foreach (
            var header in new[]
            {
                "ETag",
                "Link",
                "Location",
                "X-Request-Id",
                "Retry-After",
                "Content-Disposition",
                "Content-Range",
                "Accept-Ranges",
                "Dataset-Version",
                "Memento-Datetime",
                "Idempotency-Replayed",
                "RateLimit",
                "WWW-Authenticate",
            }
        )
            Assert.Contains(header, exposed.Split(','));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData("GET", "/v1/claims")]
    [InlineData("PATCH", "/v1/claims/05cc8a47-933f-8aac-8e6e-d3dd83c9cd48")]
    [InlineData("DELETE", "/v1/outlets/the-diplomat")]
    [InlineData("PUT", "/v1/outlets/the-diplomat")]
    [InlineData("BREW", "/v1/nothing")]
    public async Task A_browser_asks_first_and_remembers_what_it_was_told(
        string method,
        string address
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, address);
        request.Headers.Add("Origin", "https://example.org");
        request.Headers.Add("Access-Control-Request-Method", method);
        request.Headers.Add(
            "Access-Control-Request-Headers",
            "authorization, if-match, idempotency-key, content-type"
        );

        using var answer = await api.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("86400", answer.Headers.GetValues("Access-Control-Max-Age").Single());
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal(
            ["GET", "HEAD", "POST", "PATCH", "DELETE"],
            answer.Headers.GetValues("Access-Control-Allow-Methods").Single().Split(',')
        );
        Assert.Contains(
            "idempotency-key",
            answer.Headers.GetValues("Access-Control-Allow-Headers").Single()
        );
    }

    [Fact]
    public async Task An_error_may_be_read_by_a_page_too_and_is_kept_by_nobody()
    {
        foreach (
            var (address, status) in new[]
            {
                ("/v1/nothing", HttpStatusCode.NotFound),
                ("/v1/claims?x=1", HttpStatusCode.BadRequest),
                ("/v1/keys", HttpStatusCode.Unauthorized),
                ("/v1/claims?status=draft", HttpStatusCode.Forbidden),
            }
        )
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("Origin", "https://example.org");
            using var answer = await api.Http.SendAsync(request);

            Assert.Equal(status, answer.StatusCode);
            Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
            Assert.Null(answer.Headers.ETag);
        }
    }

    [Fact]
    public async Task OPTIONS_says_which_methods_there_are()
    {
        using var list = await api.Http.SendAsync(new(HttpMethod.Options, "/v1/claims"));
        Assert.Equal(HttpStatusCode.NoContent, list.StatusCode);
        Assert.Equal(["GET", "HEAD", "POST"], list.Content.Headers.Allow);
        using var nothing = await api.Http.SendAsync(new(HttpMethod.Options, "/v1/nothing"));
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
    }

    [Theory]
    [InlineData("/v1/claims/?limit=1&claimant=vladimir-putin")]
    [InlineData("/v1/actors/?limit=1")]
    public async Task A_slash_at_the_end_changes_nothing(string address)
    {
        var page = await api.Json(address);
        foreach (var (_, link) in page["links"]!.AsObject())
        {
            using var answer = await api.Http.GetAsync($"{link}");
            Assert.True(answer.IsSuccessStatusCode, $"{link}");
        }
    }

    [Fact]
    public async Task Two_slashes_lead_nowhere_and_to_nobody_else()
    {
        foreach (var address in new[] { "//v1/claims", "/v1//claims", "//evil.example/v1/claims" })
        {
            using var answer = await api.Http.GetAsync(
                new Uri(api.Http.BaseAddress!, "/").OriginalString.TrimEnd('/') + address
            );
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Null(answer.Headers.Location);
        }
    }

    [Theory]
    [InlineData("/v1/claims/maxie-elusive-bargain%2F012")]
    [InlineData("/v1/claims/maxie-elusive-bargain%2f012.jsonld")]
    public async Task A_key_may_be_written_as_one_part_of_an_address(string address)
    {
        using var answer = await api.Http.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("maxie-elusive-bargain/012", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_date_alone_is_no_condition()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/claims?limit=1");
        request.Headers.IfModifiedSince = DateTimeOffset.UtcNow.AddDays(1);
        using var answer = await api.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_client_without_a_Host_gets_the_address_that_it_came_to()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(api.Http.BaseAddress!.Host, api.Http.BaseAddress.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                "GET /v1/articles/savic-slow-progress/citation HTTP/1.0\r\n\r\n"
            )
        );
        using var reader = new StreamReader(stream);

        Assert.Contains(
            $"{api.Http.BaseAddress}v1/articles/savic-slow-progress",
            await reader.ReadToEndAsync()
        );
    }

    [Theory]
    [InlineData("/v1/claims?limit=1", "application/json;q=0", "application/json")]
    [InlineData("/v1/actors/vladimir-putin", "text/csv", "application/json")]
    [InlineData("/v1/vocabularies", "text/csv, application/x-ndjson", "application/json")]
    [InlineData("/v1/changes", "image/png", "text/event-stream")]
    [InlineData(
        "/v1/articles/savic-slow-progress/citation",
        "application/json",
        "application/x-bibtex"
    )]
    public async Task Who_takes_nothing_of_it_is_told_what_there_is(
        string address,
        string accept,
        string offered
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept", accept);
        using var answer = await api.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotAcceptable, answer.StatusCode);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Contains(
            offered,
            problem["errors"]![0]!["allowed"]!.AsArray().Select(a => a!.GetValue<string>())
        );
    }

    [Theory]
    [InlineData(
        "/v1/claims?key=maxie-elusive-bargain/012",
        "application/*;q=0.5, text/csv",
        "text/csv"
    )]
    [InlineData("/v1/vocabularies", "text/csv, application/*;q=0.1", "application/json")]
    [InlineData(
        "/v1/claims/maxie-elusive-bargain/012",
        "application/json;q=0, */*",
        "application/ld+json"
    )]
    [InlineData(
        "/v1/articles/savic-slow-progress/citation",
        "application/x-bibtex",
        "application/x-bibtex"
    )]
    [InlineData(
        "/v1/articles/savic-slow-progress/citation",
        "application/vnd.citationstyles.csl+json, */*;q=0.1",
        "application/vnd.citationstyles.csl+json"
    )]
    [InlineData(
        "/v1/articles/savic-slow-progress/citation?style=bibtex",
        "text/plain",
        "application/x-bibtex"
    )]
    public async Task A_form_is_given_as_the_client_likes_it(
        string address,
        string accept,
        string mediaType
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept", accept);
        using var answer = await api.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Every_problem_has_a_page()
    {
        var catalogue = await api.Http.GetStringAsync("/problems");
        foreach (var kind in ClaimProblems.All)
        {
            Assert.Contains($"/problems/{kind.Code}", catalogue);
            Assert.Contains(kind.Code, await api.Http.GetStringAsync($"/problems/{kind.Code}"));
        }
        await api.Problem("/problems/nothing", HttpStatusCode.NotFound, "not_found");
    }

    [Fact]
    public async Task The_root_leads_to_the_documentation_and_the_index_to_everything()
    {
        using var root = await api.Http.GetAsync("/");
        Assert.Equal("/docs", root.Headers.Location!.ToString());

        var index = await api.Json("/v1");
        foreach (var (_, link) in index["links"]!.AsObject())
        {
            using var answer = await api.Http.GetAsync(link!.GetValue<string>());
            // what is for editors says so
            Assert.True((int)answer.StatusCode is < 400 or 401, link.ToString());
        }
    }

    [Fact]
    public async Task Every_link_in_an_answer_leads_somewhere()
    {
        foreach (
            var list in new[]
            {
                "claims",
                "articles",
                "actors",
                "outlets",
                "topics",
                "propositions",
                "measures",
            }
        )
        {
            var page = await api.Json($"/v1/{list}?limit=2");
            var links = page["data"]!
                .AsArray()
                .Select(r => r!["links"])
                .Append(page["links"])
                .SelectMany(l => l!.AsObject())
                .Where(l => l.Value is not null)
                .Select(l => l.Value!.GetValue<string>());
            foreach (var link in links)
            {
                using var answer = await api.Http.GetAsync(link);
                Assert.True(answer.IsSuccessStatusCode, link);
            }
        }
    }

    [Fact]
    public async Task Says_whether_it_is_alive_and_ready()
    {
        Assert.Equal("live", (await api.Json("/health/live"))["status"]!.GetValue<string>());
        Assert.Equal("ready", (await api.Json("/health/ready"))["status"]!.GetValue<string>());
        using var answer = await api.Http.GetAsync("/health/ready");
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task The_vocabularies_say_what_their_terms_mean()
    {
        var stances = await api.Json("/v1/vocabularies/stances");

        var denies = stances["terms"]!
            .AsArray()
            .Single(t => t!["term"]!.GetValue<string>() == "denies")!;
        Assert.NotEmpty(denies["meaning"]!.GetValue<string>());
        Assert.Contains(
            "RumourEval SDQC: deny",
            denies["crosswalk"]!.AsArray().Select(c => c!.GetValue<string>())
        );
        Assert.True((await api.Json("/v1/vocabularies"))["data"]!.AsArray().Count > 15);
    }
}
