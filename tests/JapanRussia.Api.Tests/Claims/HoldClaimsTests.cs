using System.Net;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using JapanRussia.Api.Tests.Texts;
using JapanRussia.Api.Tests.Writes;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Values.Text;

namespace JapanRussia.Api.Tests.Claims;

/// <summary>What a claim says of its place, held against the text of its article.</summary>
public sealed class HoldClaimsTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task A_claim_that_the_text_does_not_bear_out_is_refused_with_the_place_of_each_fault()
    {
        var story = await Attached();
        var writer = await api.As(Scope.Write);
        var form = Form(story, Span(900_000, 900_050, new('0', 64), paragraph: 99));
        form["quote"] = "three trains a day";

        var refused = await writer.Makes("/v1/claims", form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(
            ["/evidence/0/start", "/evidence/0/sha256", "/evidence/0/paragraph", "/quote"],
            refused.Faults("not_in_text").Keys
        );
        Assert.Empty(await Drafts(story));
    }

    [Fact]
    public async Task What_a_span_does_not_say_is_worked_out_and_it_is_verified_at_once()
    {
        var story = await Attached(
            "🚢 Two ships left. 日本 said “🎏 flags” were up.\r\n\r\n\r\nThen they came."
        );
        var writer = await api.As(Scope.Write);
        foreach (var words in (string[])["日本 said", "“🎏 flags”", "they came"])
        {
            var span = story.Span(words);

            var recorded = await writer.Makes(
                "/v1/claims",
                Form(story, Span(span.Start, span.End, span.Sha256))
            );

            var evidence = recorded.Body["evidence"]![0]!;
            Assert.Equal("verified", TextOf(evidence, "anchor_status"));
            Assert.Equal(span.Paragraph, Number(evidence, "paragraph"));
            // what JavaScript's slice takes
            Assert.Equal(
                words,
                story.Text[
                    Number(evidence, "start_utf16")!.Value..Number(evidence, "end_utf16")!.Value
                ]
            );
        }
    }

    [Theory]
    [InlineData("start", 1, "/evidence/0/sha256")]
    [InlineData("end", -1, "/evidence/0/sha256")]
    [InlineData("start_utf16", -1, "/evidence/0/start_utf16")]
    [InlineData("end_utf16", 1, "/evidence/0/end_utf16")]
    [InlineData("paragraph", 75, "/evidence/0/paragraph")]
    public async Task Each_part_that_is_said_must_fit(string member, int off, string pointer)
    {
        var story = await Attached();
        var writer = await api.As(Scope.Write);
        var form = Form(story, Full(story.Span("two ships a week")));

        Assert.Equal(HttpStatusCode.Created, (await writer.Makes("/v1/claims", form)).Status);
        form["evidence"]![0]![member] = Number(form["evidence"]![0]!, member) + off;
        var refused = await writer.Makes("/v1/claims", form);

        Assert.Equal(pointer, Assert.Single(refused.Faults("not_in_text")).Key);
    }

    [Fact]
    public async Task Words_are_shown_only_to_those_who_may_read_the_text()
    {
        var story = await Attached();
        var span = story.Span("two ships a week");
        var form = Form(story, Span(span.Start, span.End, SpanHash.Of("others")));

        var blind = await (await api.As(Scope.Write)).Makes("/v1/claims", form);
        var reading = await (await api.As(Scope.Write, Scope.ReadDrafts)).Makes("/v1/claims", form);

        Assert.DoesNotContain("ships", blind.Body.ToJsonString());
        Assert.EndsWith(
            "There stands: two ships a week",
            TextOf(reading.Faults("not_in_text")["/evidence/0/sha256"], "detail")
        );
    }

    [Fact]
    public async Task A_quote_and_a_section_must_fit_too()
    {
        var story = await Attached();
        var writer = await api.As(Scope.Write, Scope.Review);
        var editor = await writer.Gets($"/v1/articles/{story.Slug}");
        await writer.Changes(
            editor,
            """{"sections":[{"key":"part","kind":"body","paragraphs":"2"},{"key":"end","kind":"body","paragraphs":"3-4"}]}""",
            "?why=Looked+at."
        );
        var form = Form(story, Full(story.Span("would be enough")));
        form["quote"] = "two … a  week";
        Assert.Equal(HttpStatusCode.Created, (await writer.Makes("/v1/claims", form)).Status);

        form["quote"] = "the spring catch";
        form["section"] = "end";
        var refused = await writer.Makes("/v1/claims", form);

        Assert.Equal(["/quote", "/section"], refused.Faults("not_in_text").Keys);
    }

    [Fact]
    public async Task Without_the_text_nothing_is_guessed_and_attaching_it_says_the_rest()
    {
        var story = await WrittenStory.In(api);
        var span = story.Span("two ships a week");
        var writer = await api.As(Scope.Write, Scope.ReadDrafts);
        var recorded = await writer.Makes(
            "/v1/claims",
            Form(story, Span(span.Start, span.End, span.Sha256))
        );

        var unknown = recorded.Body["evidence"]![0]!;
        Assert.Equal("unverified", TextOf(unknown, "anchor_status"));
        foreach (var member in (string[])["paragraph", "start_utf16", "end_utf16"])
            Assert.Null(unknown[member]);
        Assert.Equal(1, (await writer.Changes(recorded, "{}")).Number("version"));
        var reviewer = await api.As("another", Scope.Review);
        await reviewer.Decides(recorded, "publish");
        var linked = await api.Http.GetStringAsync($"{recorded.Location}.jsonld");
        Assert.Contains(span.Sha256, linked);
        Assert.DoesNotContain("\"Paragraph", linked);
        Assert.Equal("", RowsOf(await api.Http.GetStringAsync(Csv(story)))[0]["paragraph"]);

        var attached = await ArticleTextTests.Sent(
            writer,
            story,
            ArticleTextTests.Plain(story.Text),
            HttpStatusCode.OK
        );

        Assert.Equal((1, 1), (Number(attached, "verified"), Number(attached, "corrected")));
        var evidence = (await api.Json(recorded.Location!))["evidence"]![0]!;
        Assert.Equal(
            ("verified", span.Paragraph, span.StartUtf16, span.EndUtf16),
            (
                TextOf(evidence, "anchor_status"),
                Number(evidence, "paragraph"),
                Number(evidence, "start_utf16"),
                Number(evidence, "end_utf16")
            )
        );
        Assert.Equal(
            $"{span.Paragraph}",
            RowsOf(await api.Http.GetStringAsync(Csv(story)))[0]["paragraph"]
        );
    }

    [Fact]
    public async Task A_revision_is_held_against_the_text_and_what_it_leaves_alone_is_no_fault_of_it()
    {
        var (story, plain) = (await WrittenStory.In(api), await Story.In(api));
        var elsewhere = await Attached();
        var writer = await api.As(Scope.Write);
        var span = story.Span("the money was there");
        var lost = await writer.Makes(
            "/v1/claims",
            Form(story, Span(span.Start + 1, span.End, span.Sha256))
        );
        await story.Attach(TextAccess.Restricted);
        lost = await Read(lost);
        Assert.Equal("lost", TextOf(lost.Body["evidence"]![0]!, "anchor_status"));

        var noted = await writer.Changes(lost, """{"note":"Looked at."}""");
        Assert.Equal("lost", TextOf(noted.Body["evidence"]![0]!, "anchor_status"));
        var quoted = await writer.Changes(noted, """{"quote":"three trains a day"}""");
        Assert.Equal(["/quote"], quoted.Faults("not_in_text").Keys);
        var wrong = await writer.Changes(noted, Patch(Span(span.Start + 2, span.End, span.Sha256)));
        Assert.Equal(["/evidence/0/sha256"], wrong.Faults("not_in_text").Keys);
        var right = await writer.Changes(noted, Patch(Span(span.Start, span.End, span.Sha256)));
        Assert.Equal("verified", TextOf(right.Body["evidence"]![0]!, "anchor_status"));

        var there = await writer.Changes(
            right,
            $$"""{"article":"{{elsewhere.Slug}}","evidence":[{{Span(1, 9, span.Sha256).ToJsonString()}}]}"""
        );
        Assert.Equal(["/evidence/0/sha256"], there.Faults("not_in_text").Keys);
        var moved = await writer.Changes(right, $$"""{"article":"{{plain.Article.Slug}}"}""");
        Assert.Equal("unverified", TextOf(moved.Body["evidence"]![0]!, "anchor_status"));

        async Task<Written> Read(Written claim) =>
            await (await api.As(Scope.ReadDrafts)).Gets(claim.Self);
    }

    [Fact]
    public async Task Nothing_is_published_that_does_not_stand_where_it_says()
    {
        var story = await WrittenStory.In(api);
        var writer = await api.As(Scope.Write);
        var reviewer = await api.As("another", Scope.Review, Scope.ReadDrafts);
        var span = story.Span("two ships a week");
        var good = await Recorded(Span(span.Start, span.End, span.Sha256));
        var lost = await Recorded(Span(span.Start, span.End, SpanHash.Of("others")));
        var moved = await Recorded(Span(span.Start + 1, span.End + 1, span.Sha256));
        var invented = await Recorded(
            Span(span.Start, span.End, span.Sha256),
            "three trains a day"
        );
        await story.Attach(TextAccess.Restricted);
        foreach (
            var (draft, code, pointer, detail) in new[]
            {
                (lost, "displaced_span", "/evidence/0", "is lost"),
                (moved, "displaced_span", "/evidence/0", "is moved"),
                (invented, "not_in_text", "/quote", "do not stand"),
            }
        )
        {
            var refused = await reviewer.Decides(await reviewer.Gets(draft.Self), "publish");
            Assert.Equal(
                (HttpStatusCode.Conflict, "rule_broken"),
                (refused.Status, refused.Text("code"))
            );
            var fault = Assert.Single(refused.Body["errors"]!.AsArray())!;
            Assert.Equal((code, pointer), (TextOf(fault, "code"), TextOf(fault, "pointer")));
            Assert.Contains(detail, TextOf(fault, "detail"));
            Assert.DoesNotContain("ships", refused.Body.ToJsonString());
        }

        var all = await Published(false, good, lost, moved, invented);
        Assert.Equal(
            ["displaced_span", "displaced_span", "not_in_text"],
            all.Body["errors"]!.AsArray().Select(e => TextOf(e!, "code"))
        );
        Assert.Empty(await api.Rows(story.Story.Address));
        var part = await Published(true, good, lost, moved, invented);
        Assert.Equal(
            ["/claims/1", "/claims/2", "/claims/3"],
            part.Body["refused"]!.AsArray().Select(f => TextOf(f!, "pointer"))
        );
        Assert.Equal([good.Text("key")], await api.Keys(story.Story.Address));

        var mended = await writer.Changes(
            await reviewer.Gets(moved.Self),
            Patch(Span(span.Start, span.End, span.Sha256))
        );
        Assert.Equal(HttpStatusCode.OK, (await reviewer.Decides(mended, "publish")).Status);

        async Task<Written> Recorded(JsonObject evidence, string? quote = null)
        {
            var form = Form(story, evidence);
            form["quote"] = quote;
            return await writer.Makes("/v1/claims", form);
        }

        async Task<Written> Published(bool partial, params Written[] drafts)
        {
            var seen = new JsonArray();
            foreach (var draft in drafts)
                seen.Add(
                    new JsonObject
                    {
                        ["id"] = draft.Text("id"),
                        ["version"] = (await reviewer.Gets(draft.Self)).Number("version"),
                    }
                );
            return await reviewer.Makes(
                "/v1/queue/publish",
                new JsonObject
                {
                    ["claims"] = seen,
                    ["why"] = "Looked at.",
                    ["partial"] = partial,
                }
            );
        }
    }

    [Fact]
    public async Task What_was_retracted_comes_back_only_where_it_stands_as_it_says()
    {
        var story = await WrittenStory.In(api);
        var writer = await api.As(Scope.Write);
        var reviewer = await api.As("another", Scope.Review);
        var span = story.Span("two ships a week");
        var draft = await writer.Makes(
            "/v1/claims",
            Form(story, Span(span.Start, span.End, SpanHash.Of("others")))
        );
        var retracted = await reviewer.Decides(await reviewer.Decides(draft, "publish"), "retract");
        await story.Attach(TextAccess.Restricted);

        var refused = await reviewer.Sends(
            HttpMethod.Post,
            $"{retracted.Self}/restore",
            """{"why":"Again."}""",
            tag: "*"
        );

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("displaced_span", TextOf(refused.Body["errors"]![0]!, "code"));
    }

    [Fact]
    public async Task The_date_of_the_comparison_is_not_said_by_hand_where_the_text_is_attached()
    {
        var story = await Attached();
        var writer = await api.As(Scope.Write, Scope.Review);

        var refused = await writer.Changes(
            await writer.Gets($"/v1/articles/{story.Slug}"),
            """{"text":{"verified_on":"2020-01-01"}}""",
            "?why=Looked+at."
        );

        Assert.Equal("text_attached", TextOf(refused.Body["errors"]![0]!, "code"));
    }

    private async Task<WrittenStory> Attached(string? text = null)
    {
        var story = await WrittenStory.In(api, text is null ? null : text + Some.Slug("end"));
        await story.Attach(TextAccess.Restricted);
        return story;
    }

    private async Task<JsonArray> Drafts(WrittenStory story) =>
        (await (await api.As(Scope.ReadDrafts)).Gets($"{story.Story.Address}&status=draft")).Body[
            "data"
        ]!.AsArray();

    private static string Csv(WrittenStory story) =>
        story.Story.Address.Replace("claims?", "claims.csv?", StringComparison.Ordinal);

    private static JsonObject Form(WrittenStory story, JsonObject evidence)
    {
        var form = WriteClaimsTests.Form(story.Story);
        form["evidence"] = new JsonArray(evidence);
        return form;
    }

    private static string Patch(JsonObject evidence) =>
        new JsonObject { ["evidence"] = new JsonArray(evidence) }.ToJsonString();

    private static JsonObject Span(int start, int end, string sha256, int? paragraph = null) =>
        new()
        {
            ["role"] = "content",
            ["start"] = start,
            ["end"] = end,
            ["sha256"] = sha256,
            ["paragraph"] = paragraph,
        };

    private static JsonObject Full(EvidenceContent span)
    {
        var full = Span(span.Start, span.End, span.Sha256, span.Paragraph);
        full["start_utf16"] = span.StartUtf16;
        full["end_utf16"] = span.EndUtf16;
        return full;
    }

    private static int? Number(JsonNode node, string member) => node[member]?.GetValue<int>();
}
