using System.Net;
using JapanRussia.Api.Http;

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
        foreach (var header in new[] { "ETag", "Link", "X-Request-Id", "Retry-After" })
            Assert.Contains(header, exposed);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task Every_problem_has_a_page()
    {
        var catalogue = await api.Http.GetStringAsync("/problems");
        foreach (var kind in ProblemKind.All)
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
