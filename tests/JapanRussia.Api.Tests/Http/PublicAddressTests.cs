using System.Net;
using System.Text.Json.Nodes;
using JapanRussia.Api.Tests.LinkedData;
using JapanRussia.Rest.Requests;

namespace JapanRussia.Api.Tests.Http;

/// <summary>An API that is told its address.</summary>
public sealed class AddressedApi(Postgres postgres) : SeededApi(postgres)
{
    internal const string Address = "https://claims.example.org/japan";

    protected internal override Dictionary<string, string?> Settings =>
        new(base.Settings)
        {
            [OwnAddress.Setting] = Address,
            ["ForwardedHeaders:KnownProxies"] = "127.0.0.1",
        };
}

public sealed class PublicAddressTests(AddressedApi api) : IClassFixture<AddressedApi>
{
    private const string Article = "/v1/articles/savic-slow-progress";

    [Theory]
    [InlineData("")]
    [InlineData("?style=bibtex")]
    [InlineData("?style=csl-json")]
    [InlineData("?style=wikipedia")]
    public async Task Citations_have_it_whatever_the_request_says(string style)
    {
        var usual = await Ask($"{Article}/citation{style}");
        var evil = await Ask($"{Article}/citation{style}", "evil.example", "/evil");

        Assert.Contains($"{AddressedApi.Address}{Article}", usual.Text);
        Assert.Equal(usual, evil);
    }

    [Fact]
    public async Task Links_go_below_its_path_whether_a_proxy_takes_that_off_or_not()
    {
        foreach (var address in new[] { "/v1/claims?limit=1", "/japan/v1/claims?limit=1" })
        {
            var page = await api.Json(address);
            var next = $"{page["links"]!["next"]}";
            Assert.StartsWith("/japan/v1/claims?limit=1&cursor=", next);
            await api.Json(next);
            await api.Json(next["/japan".Length..]);
        }
        using var root = await api.Http.GetAsync("/japan");
        Assert.Equal("/japan/docs", root.Headers.Location?.ToString());
        using var other = await api.Http.GetAsync("/japanese/v1");
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task Linked_data_is_called_by_it()
    {
        var claim = (await api.Rows("/v1/claims?key=mead-high-stakes-talks/015"))[0]!;
        var self = AddressedApi.Address + $"{claim["links"]!["self"]}"["/japan".Length..];
        var document = JsonNode.Parse(
            (await Ask($"{claim["links"]!["jsonld"]}", "evil.example")).Text
        )!;

        var triples = Triples.Of(document, new("http://elsewhere.example/"));

        Assert.Equal(self, $"{document["@graph"]![0]!["@id"]}");
        Assert.Contains(triples, t => t.Subject == self);
        Assert.DoesNotContain(
            triples,
            t => t.Subject.Contains("elsewhere") || t.Object.StartsWith("http://elsewhere")
        );
        // what only looks like an address is left alone
        Assert.Equal(
            $"{claim["proposition"]!["text"]}",
            $"{document["@graph"]![0]!["mainEntity"]!["text"]}"
        );
    }

    private async Task<(string Text, string? Tag)> Ask(
        string address,
        string? host = null,
        string? prefix = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = host;
        if (host is not null)
            request.Headers.Add("X-Forwarded-Host", host);
        if (prefix is not null)
            request.Headers.Add("X-Forwarded-Prefix", prefix);
        using var answer = await api.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadAsStringAsync(), answer.Headers.ETag?.ToString());
    }
}
