using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using JapanRussia.Api.Tests.Claims;

namespace JapanRussia.Api.Tests.Writes;

/// <summary>Bodies that cannot be taken are told so, quickly and with a place, and never reach the database.</summary>
public sealed class BadBodyTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task What_is_no_Unicode_is_refused_with_its_place()
    {
        byte[] malformed = [.. Bytes("""{"slug":"x","name":"a"""), 0xC3, 0x28, .. Bytes("\"}")];
        byte[] overlong = [.. Bytes("""{"slug":"x","name":"a"""), 0xC0, 0xAF, .. Bytes("\"}")];
        var lone = Bytes("""{"slug":"x","name":"a\ud800b"}""");

        foreach (var body in (byte[][])[malformed, overlong, lone])
        {
            var answer = await Post(body);
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.Equal(["/name"], answer.Faults("invalid_json").Keys);
        }
    }

    [Fact]
    public async Task Names_of_members_are_Unicode_too()
    {
        byte[] malformed = [.. Bytes("""{"slug":"x","na"""), 0xC3, 0x28, .. Bytes("\":\"a\"}")];

        foreach (var body in (byte[][])[malformed, Bytes("""{"slug":"x","na\udc00me":"a"}""")])
        {
            var answer = await Post(body);
            Assert.Equal(
                (HttpStatusCode.BadRequest, "invalid_json"),
                (answer.Status, answer.Text("code"))
            );
        }
    }

    [Theory]
    [InlineData("", HttpStatusCode.UnprocessableEntity, "invalid_member")]
    [InlineData("[]", HttpStatusCode.UnprocessableEntity, "invalid_member")]
    [InlineData("null", HttpStatusCode.UnprocessableEntity, "invalid_member")]
    [InlineData("""{"slug":"x"}""", HttpStatusCode.UnprocessableEntity, "invalid_member")]
    [InlineData("""{"slug":"x",}""", HttpStatusCode.BadRequest, "invalid_json")]
    [InlineData("""{"slug":"x","slug":"y"}""", HttpStatusCode.BadRequest, "invalid_json")]
    [InlineData("""{"slug":"x"} {}""", HttpStatusCode.BadRequest, "invalid_json")]
    [InlineData("""{"slug":7}""", HttpStatusCode.UnprocessableEntity, "invalid_member")]
    [InlineData("""{"Slug":"x"}""", HttpStatusCode.BadRequest, "unknown_member")]
    public async Task What_is_no_form_is_refused(string body, HttpStatusCode status, string code)
    {
        var answer = await Post(Bytes(body));

        Assert.Equal((status, code), (answer.Status, answer.Text("code")));
    }

    [Fact]
    public async Task Nothing_nests_deep_and_nothing_is_large()
    {
        foreach (var depth in (int[])[33, 65, 100_000])
        {
            var deep = await Post(
                Bytes($"{{\"name\":{new string('[', depth)}{new string(']', depth)}}}")
            );
            Assert.Equal(
                (HttpStatusCode.BadRequest, "invalid_json"),
                (deep.Status, deep.Text("code"))
            );
        }
        var large = new byte[2 * 1024 * 1024];
        Array.Fill(large, (byte)' ');

        foreach (var chunked in (bool[])[false, true])
        {
            var answer = await Post(large, chunked: chunked);
            Assert.Equal(
                (HttpStatusCode.RequestEntityTooLarge, "content_too_large"),
                (answer.Status, answer.Text("code"))
            );
        }
    }

    [Fact]
    public async Task Characters_that_cannot_be_seen_are_refused_with_their_place()
    {
        int[] hidden =
        [
            .. Enumerable.Range(0, 0x20),
            .. Enumerable.Range(0x7F, 0x21),
            0x200B,
            0x200E,
            0x202E,
            0x2028,
            0x2060,
            0x2066,
            0xFEFF,
        ];
        foreach (var character in hidden)
        {
            var answer = await Post(
                Bytes($$"""{"slug":"x","name":"a\u{{character:x4}}b","kind":"blog"}""")
            );
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Contains(
                $"U+{character:X4}",
                TextOf(answer.Faults("invalid_character")["/name"], "detail")
            );
        }
        Assert.Equal(
            "invalid_character",
            (
                await (await api.As(Scope.Write)).Sends(
                    HttpMethod.Patch,
                    "/v1/outlets/x?why=a%00b",
                    "{}",
                    "application/merge-patch+json",
                    "*"
                )
            ).Text("code")
        );
    }

    [Theory]
    [InlineData("/v1/outlets/%c0%af")]
    [InlineData("/v1/outlets/%ed%a0%80")]
    [InlineData("/v1/outlets/a%01b")]
    public async Task Addresses_that_are_no_Unicode_are_those_of_nothing(string address)
    {
        var writer = await api.As(Scope.Write);
        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Patch])
        {
            var answer = await writer.Sends(
                method,
                address,
                method == HttpMethod.Get ? null : "{}",
                "application/merge-patch+json",
                "*"
            );
            Assert.True(
                answer.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest,
                $"{answer.Status} {address}"
            );
        }
    }

    [Fact]
    public async Task What_an_operation_does_not_have_is_refused_in_its_query_too()
    {
        var answer = await Post(Bytes("{}"), query: "?dry_run=true");

        Assert.Equal(
            (HttpStatusCode.BadRequest, "unknown_parameter"),
            (answer.Status, answer.Text("code"))
        );
    }

    [Fact]
    public async Task What_the_server_sets_of_a_claim_is_not_sent()
    {
        var writer = await api.As(Scope.Write);
        var story = await Story.In(api);
        var draft = await writer.Makes("/v1/claims", WriteClaimsTests.Form(story));
        foreach (
            var member in (string[])
                ["id", "version", "status", "created_by", "origin", "seeded", "published_from"]
        )
        {
            var form = WriteClaimsTests.Form(story);
            form[member] = 1;
            foreach (
                var answer in (Written[])
                    [
                        await writer.Makes("/v1/claims", form),
                        await writer.Changes(draft, $$"""{"{{member}}":null}"""),
                    ]
            )
            {
                Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
                Assert.Equal([$"/{member}"], answer.Faults("unknown_member").Keys);
            }
        }
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private async Task<Written> Post(byte[] body, string query = "", bool chunked = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/outlets{query}")
        {
            Content = new ByteArrayContent(body),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        request.Headers.ExpectContinue = true;
        if (chunked)
            request.Headers.TransferEncodingChunked = true;
        using var answer = await (await api.As(Scope.Write)).SendAsync(request);
        return new(
            answer.StatusCode,
            JsonNode.Parse(await answer.Content.ReadAsStringAsync())!,
            answer.Headers.ETag?.ToString(),
            answer.Headers.Location?.ToString(),
            false
        );
    }
}
