using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using JapanRussia.Api.Tests.Writes;

namespace JapanRussia.Api.Tests.Http;

public sealed class EncodingTests(SeededApi api) : IClassFixture<SeededApi>
{
    private const string Item = "/v1/articles/savic-slow-progress";
    private const string Short = Item + "?fields=slug";

    [Theory]
    [InlineData("/v1/claims?limit=50", "gzip")]
    [InlineData("/v1/claims?limit=50", "br")]
    [InlineData("/v1/claims.csv", "gzip")]
    [InlineData("/v1/claims.ndjson", "br")]
    [InlineData(Item, "gzip")]
    [InlineData(Item, "br")]
    [InlineData("/v1/vocabularies", "gzip")]
    [InlineData("/openapi/v1.json", "br")]
    [InlineData("/docs/swagger-ui.css", "gzip")]
    public async Task Text_is_compressed_and_the_same_text(string address, string coding)
    {
        using var plain = await Ask(address);
        using var encoded = await Ask(address, coding);

        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.Equal([coding], encoded.Content.Headers.ContentEncoding);
        Assert.Equal(plain.Content.Headers.ContentType, encoded.Content.Headers.ContentType);
        Assert.Contains("Accept-Encoding", plain.Headers.Vary);
        Assert.Equal(plain.Headers.Vary, encoded.Headers.Vary);
        var (whole, small) = (
            await plain.Content.ReadAsByteArrayAsync(),
            await encoded.Content.ReadAsByteArrayAsync()
        );
        Assert.True(small.Length < whole.Length * 0.7, $"{small.Length} of {whole.Length}");
        Assert.Equal(WithoutRequest(whole), WithoutRequest(Decoded(small, coding)));
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("GZIP", "gzip")]
    [InlineData("x-gzip", "gzip")]
    [InlineData("*", "br")]
    [InlineData("br;q=0.5, gzip", "gzip")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("gzip;q=0", null)]
    [InlineData("gzip;q=0, br;q=0, *", null)]
    [InlineData("identity", null)]
    [InlineData("identity, gzip;q=0.5", null)]
    [InlineData("identity;q=0.5, gzip", "gzip")]
    [InlineData("gzip, identity;q=0", "gzip")]
    [InlineData("gzip;q=0.1, *;q=0", "gzip")]
    [InlineData("identity, *;q=0", null)]
    [InlineData("deflate", null)]
    [InlineData("zstd;q=1", null)]
    [InlineData("", null)]
    public async Task The_client_says_how(string accepted, string? coding)
    {
        using var answer = await Ask("/v1/claims?limit=5", accepted);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(coding is null ? [] : [coding], answer.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("identity;q=0")]
    [InlineData("*;q=0")]
    public async Task A_client_that_takes_nothing_is_told_what_there_is(string accepted)
    {
        using var answer = await Ask("/v1/claims?limit=5", accepted);

        Assert.Equal(HttpStatusCode.NotAcceptable, answer.StatusCode);
        Assert.Contains("br, gzip", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/v1/claims?limit=50")]
    [InlineData("/v1/claims.csv?claimant=vladimir-putin")]
    [InlineData(Item)]
    [InlineData("/v1/claims?x=1")]
    [InlineData("/docs/swagger-ui.css")]
    public async Task HEAD_has_the_headers_of_GET_however_it_is_encoded(string address)
    {
        foreach (var coding in new[] { null, "gzip", "br" })
        {
            using var get = await Ask(address, coding);
            using var head = await Ask(address, coding, method: HttpMethod.Head);

            Assert.Equal(get.StatusCode, head.StatusCode);
            Assert.Equal(get.Content.Headers.ContentEncoding, head.Content.Headers.ContentEncoding);
            Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
            Assert.Equal(
                get.Content.Headers.Contains("Content-Length")
                    ? get.Content.Headers.ContentLength
                    : null,
                head.Content.Headers.Contains("Content-Length")
                    ? head.Content.Headers.ContentLength
                    : null
            );
            Assert.Equal(get.Headers.Vary, head.Headers.Vary);
            Assert.Equal($"{get.Headers.ETag}", $"{head.Headers.ETag}");
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task One_answer_in_two_encodings_has_no_strong_tag_in_common()
    {
        using var plain = await Ask(Item);
        using var encoded = await Ask(Item, "br");

        Assert.False(plain.Headers.ETag!.IsWeak);
        Assert.True(encoded.Headers.ETag!.IsWeak);
        // whichever of them the client has, it is told that very tag again
        foreach (
            var (tag, coding) in new[]
            {
                (plain.Headers.ETag, null),
                (plain.Headers.ETag, "br"),
                (encoded.Headers.ETag, "br"),
                (encoded.Headers.ETag, null),
            }
        )
        {
            using var again = await Ask(Item, coding, tag: $"{tag}");
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Equal($"{tag}", $"{again.Headers.ETag}");
            Assert.Equal(encoded.Headers.Vary, again.Headers.Vary);
            Assert.Equal($"{encoded.Headers.CacheControl}", $"{again.Headers.CacheControl}");
        }
        foreach (
            var others in new[]
            {
                $"\"x\", {encoded.Headers.ETag}",
                "*",
                $"{plain.Headers.ETag}, W/\"y\"",
            }
        )
        {
            using var again = await Ask(Item, "gzip", tag: others);
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        }
        using var other = await Ask(Item, "gzip", tag: "\"1\", unquoted");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [InlineData("/docs/index.html")]
    [InlineData("/docs/swagger-ui.css")]
    public async Task A_page_that_the_browser_has_is_not_sent_again(string address)
    {
        using var first = await Ask(address, "br");
        Assert.Equal(["br"], first.Content.Headers.ContentEncoding);

        using var again = await Ask(address, "br", tag: $"{first.Headers.ETag}");

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task What_was_read_compressed_is_changed_by_its_tag()
    {
        // with the scope review what is made is shown at once
        var editor = await api.As(Scope.Write, Scope.Review);
        var made = await editor.Makes(
            "/v1/outlets",
            new JsonObject
            {
                ["slug"] = Some.Slug("encoded"),
                ["name"] = "A name",
                ["kind"] = "magazine",
            }
        );
        Assert.True(made.Status == HttpStatusCode.Created, made.Body.ToJsonString());
        using var read = await Ask(made.Self, "gzip, identity;q=0");
        Assert.Equal(["gzip"], read.Content.Headers.ContentEncoding);
        Assert.True(read.Headers.ETag!.IsWeak);

        var changed = await editor.Sends(
            HttpMethod.Patch,
            made.Self + "?why=Renamed",
            """{"name":"Another name"}""",
            "application/merge-patch+json",
            $"{read.Headers.ETag}"
        );

        Assert.True(changed.Status == HttpStatusCode.OK, changed.Body.ToJsonString());
        Assert.Equal(2, changed.Number("version"));
        var stale = await editor.Sends(
            HttpMethod.Patch,
            made.Self + "?why=Renamed",
            """{"name":"A third name"}""",
            "application/merge-patch+json",
            $"{read.Headers.ETag}"
        );
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.Status);
    }

    [Theory]
    [InlineData("gzip", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("identity, br", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("identity", HttpStatusCode.OK)]
    public async Task A_body_is_taken_as_it_is(string coding, HttpStatusCode status)
    {
        using var body = new StringContent("{}", Encoding.UTF8, "application/json");
        body.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        using var answer = await api.Http.PostAsync("/v1/claims/search", body);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(
            status == HttpStatusCode.UnsupportedMediaType,
            answer.Headers.Contains("Accept-Encoding")
        );
    }

    [Fact]
    public async Task What_is_short_goes_out_as_it_is_unless_that_is_refused()
    {
        using var small = await Ask(Short, "gzip, br");
        Assert.Empty(small.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", small.Headers.Vary);

        using var refused = await Ask(Short, "gzip, identity;q=0");
        Assert.Equal(["gzip"], refused.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Events_are_not_compressed_and_come_at_once()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/changes?after=now");
        request.Headers.Add("Accept", "text/event-stream");
        request.Headers.Add("Accept-Encoding", "gzip, br");
        using var answer = await api.Http.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead
        );

        Assert.Empty(answer.Content.Headers.ContentEncoding);
        await using var stream = await answer.Content.ReadAsStreamAsync();
        var first = new byte[6];
        await stream.ReadExactlyAsync(first).AsTask().WaitAsync(TimeSpan.FromSeconds(5));
        Assert.Equal("retry:", Encoding.UTF8.GetString(first));
    }

    private Task<HttpResponseMessage> Ask(
        string address,
        string? coding = null,
        string? tag = null,
        HttpMethod? method = null
    )
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        if (coding is not null)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", coding);
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return api.Http.SendAsync(request);
    }

    private static byte[] Decoded(byte[] encoded, string coding)
    {
        using var from = new MemoryStream(encoded);
        using Stream decoding =
            coding == "br"
                ? new BrotliStream(from, CompressionMode.Decompress)
                : new GZipStream(from, CompressionMode.Decompress);
        using var to = new MemoryStream();
        decoding.CopyTo(to);
        return to.ToArray();
    }

    // each answer has an id of its own
    private static string WithoutRequest(byte[] text) =>
        System.Text.RegularExpressions.Regex.Replace(
            Encoding.UTF8.GetString(text),
            "\"request_id\":\"[^\"]+\"",
            ""
        );
}
