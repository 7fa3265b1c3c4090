using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using JapanRussia.Api.Tests.Writes;
using JapanRussia.Articles;

namespace JapanRussia.Api.Tests.Texts;

public sealed class ArticleTextTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task The_text_that_was_read_is_attached_its_spans_verified_and_the_second_time_nothing_changes()
    {
        var story = await WrittenStory.In(api);
        var key = await story.Claims("two ships a week", cue: "said");
        var editor = await api.As(Scope.Write);

        var attached = await Sent(editor, story, Plain(story.Text), HttpStatusCode.OK);
        Assert.Equal(2, attached["verified"]!.GetValue<int>());
        Assert.Empty(attached["not_verified"]!.AsArray());
        var claim = (await api.Rows($"/v1/claims?key={key}"))[0]!;
        Assert.All(
            claim["evidence"]!.AsArray(),
            e => Assert.Equal("verified", TextOf(e!, "anchor_status"))
        );
        var article = await api.Json($"/v1/articles/{story.Slug}");
        Assert.NotNull(article["text"]!["verified_on"]);

        await Sent(editor, story, Plain(story.Text), HttpStatusCode.OK);
        Assert.Equal(
            article["version"]!.ToJsonString(),
            (await api.Json($"/v1/articles/{story.Slug}"))["version"]!.ToJsonString()
        );
    }

    [Fact]
    public async Task A_text_is_shown_to_those_with_the_right_and_to_everybody_if_it_is_public()
    {
        var story = await WrittenStory.In(api);
        var address = $"/v1/articles/{story.Slug}/text";
        var editor = await api.As(Scope.Write, Scope.ReadDrafts);
        await api.Problem(address, HttpStatusCode.NotFound, "not_found");

        await Sent(editor, story, Plain(story.Text), HttpStatusCode.OK);
        await api.Problem(address, HttpStatusCode.Forbidden, "not_shown");
        Assert.Equal(story.Text, await editor.GetStringAsync(address));

        // who writes does not decide what readers see
        var refused = await Sent(
            editor,
            story,
            Json(story.Text, "public"),
            HttpStatusCode.Forbidden
        );
        Assert.Equal("forbidden", TextOf(refused, "code"));
        var reviewer = await api.As(Scope.Write, Scope.Review);
        await Sent(reviewer, story, Json(story.Text, "public"), HttpStatusCode.OK);
        using var answer = await api.Http.GetAsync(address);
        Assert.Equal(
            Encoding.UTF8.GetBytes(story.Text),
            await answer.Content.ReadAsByteArrayAsync()
        );
        Assert.Equal("text/plain; charset=utf-8", $"{answer.Content.Headers.ContentType}");
    }

    [Fact]
    public async Task Every_form_takes_the_text_exactly_as_it_is()
    {
        const string Trap = "\uFEFFOne\r\ntwo\t\u200B\u202Ethree e\u0301 🚢";
        var editor = await api.As(Scope.Write, Scope.ReadDrafts, Scope.Review);
        foreach (
            var form in new Func<string, HttpContent>[]
            {
                Plain,
                text => Json(text, "restricted"),
                text => Multipart(text, "public"),
            }
        )
        {
            var story = await WrittenStory.In(api, Trap + Some.Slug("end"));

            await Sent(editor, story, form(story.Text), HttpStatusCode.OK);

            Assert.Equal(
                Encoding.UTF8.GetBytes(story.Text),
                await editor.GetByteArrayAsync($"/v1/articles/{story.Slug}/text")
            );
        }
    }

    [Fact]
    public async Task Who_attached_the_text_of_a_claim_has_not_written_the_claim()
    {
        var story = await WrittenStory.In(api);
        var key = await story.Story.Records(
            c => c with { Evidence = [story.Span("two ships a week")] },
            ClaimStatus.Draft
        );
        var reviewer = await api.As("another", Scope.Write, Scope.ReadDrafts, Scope.Review);
        await Sent(reviewer, story, Plain(story.Text), HttpStatusCode.OK);

        var draft = await reviewer.Gets($"/v1/claims/{key}");
        Assert.Equal(2, draft.Number("version"));
        var published = await reviewer.Decides(draft, "publish");

        Assert.Equal("published", published.Text("status"));
    }

    [Fact]
    public async Task Four_mebibytes_are_taken_and_a_byte_more_is_not()
    {
        var end = Some.Slug("end");
        var text = new string('a', ArticleText.MaxLength - end.Length) + end;
        var story = await WrittenStory.In(api, text);
        var editor = await api.As(Scope.Write);

        await Sent(editor, story, Plain(text), HttpStatusCode.OK);
        await Sent(editor, story, Plain(text + "a"), HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task What_is_no_text_is_refused_with_the_place_of_the_fault()
    {
        var story = await WrittenStory.In(api);
        var editor = await api.As(Scope.Write);
        foreach (
            var (content, status, code, pointer) in new (HttpContent, int, string, string?)[]
            {
                (Plain("a\0b"), 422, "invalid_character", "/text"),
                (Plain("bell \a"), 422, "invalid_character", "/text"),
                (Plain(""), 422, "invalid_member", "/text"),
                (Raw([0x63, 0xE9], "text/plain"), 422, "invalid_member", "/text"),
                (
                    Raw([0x63], "text/plain; charset=iso-8859-1"),
                    415,
                    "unsupported_media_type",
                    null
                ),
                (Raw([0x63], "text/html"), 415, "unsupported_media_type", null),
                (Json("a", "secret"), 422, "invalid_member", "/access"),
                (
                    Raw("""{"text":"a","title":"b"}"""u8.ToArray(), "application/json"),
                    400,
                    "unknown_member",
                    "/title"
                ),
                (Multipart("a", "secret"), 422, "invalid_member", "/access"),
                (Multipart("a", "public", part: "file"), 400, "unknown_member", "/file"),
            }
        )
        {
            var problem = await Sent(editor, story, content, (HttpStatusCode)status);
            Assert.Equal(code, TextOf(problem, "code"));
            Assert.Equal(pointer, problem["errors"]?[0]!["pointer"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task Who_may_not_write_sends_no_text()
    {
        var story = await WrittenStory.In(api);
        var reader = await api.As(Scope.ReadDrafts);

        await Sent(api.Http, story, Plain(story.Text), HttpStatusCode.Unauthorized);
        await Sent(reader, story, Plain(story.Text), HttpStatusCode.Forbidden);
    }

    internal static async Task<JsonNode> Sent(
        HttpClient client,
        WrittenStory story,
        HttpContent content,
        HttpStatusCode expected
    )
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            $"/v1/articles/{story.Slug}/text"
        )
        {
            Content = content,
        };
        // what is too large is refused before it is sent
        request.Headers.ExpectContinue = true;
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{(int)answer.StatusCode}\n{text}");
        return JsonNode.Parse(text)!;
    }

    internal static HttpContent Plain(string text) =>
        new StringContent(text, new UTF8Encoding(false), "text/plain");

    private static HttpContent Json(string text, string access) =>
        new StringContent(
            new JsonObject { ["text"] = text, ["access"] = access }.ToJsonString(),
            new UTF8Encoding(false),
            "application/json"
        );

    private static HttpContent Multipart(string text, string access, string part = "text") =>
        new MultipartFormDataContent
        {
            { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), part, "text.txt" },
            { new StringContent(access), "access" },
        };

    private static HttpContent Raw(byte[] bytes, string type)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return content;
    }
}
