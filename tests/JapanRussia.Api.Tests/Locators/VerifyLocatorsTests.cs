using System.Net;
using System.Text.Json.Nodes;
using JapanRussia.Api.Tests.Texts;
using JapanRussia.Articles;
using JapanRussia.Values.Text;

namespace JapanRussia.Api.Tests.Locators;

public sealed class VerifyLocatorsTests(Api api) : IClassFixture<Api>
{
    private const string Address = "/v1/locators/verify";

    [Fact]
    public async Task Says_of_each_span_what_became_of_it_in_the_order_in_which_they_were_asked()
    {
        var story = await Attached(TextAccess.Public);
        var ships = story.Span("two ships a week");

        var answer = await api.Post(
            Address,
            Body(
                story.Slug,
                Locator(ships.Start, "two ships a week"),
                Locator(0, "the spring catch"),
                Locator(ships.Start, "two ship per week", withText: true),
                Locator(ships.Start, "three trains a day", withText: true)
            )
        );

        Assert.Equal(
            ["verified", "moved", "drifted", "lost"],
            answer["data"]!.AsArray().Select(l => TextOf(l!, "status"))
        );
        Assert.Equal(SpanHash.Of(story.Text), TextOf(answer, "text_sha256"));
        var moved = answer["data"]![1]!["place"]!;
        var caught = story.Span("the spring catch");
        Assert.Equal(
            (caught.Paragraph, caught.Start, caught.End, caught.StartUtf16, caught.EndUtf16),
            (
                moved["paragraph"]!.GetValue<int>(),
                moved["start"]!.GetValue<int>(),
                moved["end"]!.GetValue<int>(),
                moved["start_utf16"]!.GetValue<int>(),
                moved["end_utf16"]!.GetValue<int>()
            )
        );
        var drifted = answer["data"]![2]!;
        Assert.Equal(ships.Sha256, TextOf(drifted["place"]!, "sha256"));
        Assert.InRange(drifted["similarity"]!.GetValue<double>(), 0.75, 0.99);
        Assert.Null(answer["data"]![3]!["place"]);
    }

    [Theory]
    [InlineData("paragraph", 0, "verified")]
    [InlineData("paragraph", 75, "moved")]
    [InlineData("start_utf16", -1, "moved")]
    [InlineData("end_utf16", 1, "moved")]
    public async Task Paragraph_and_UTF_16_offsets_are_verified_where_they_are_sent(
        string member,
        int off,
        string status
    )
    {
        var story = await Attached(TextAccess.Public);
        var span = story.Span("the money was there");
        var locator = Locator(span.Start, "the money was there");
        locator["paragraph"] = span.Paragraph;
        locator["start_utf16"] = span.StartUtf16;
        locator["end_utf16"] = span.EndUtf16;
        locator[member] = locator[member]!.GetValue<int>() + off;

        var one = (await api.Post(Address, Body(story.Slug, locator)))["data"]![0]!;
        locator["article"] = story.Slug;
        var alone = (await api.Post(Address, locator.ToJsonString()))["data"]![0]!;

        Assert.Equal((status, status), (TextOf(one, "status"), TextOf(alone, "status")));
        Assert.Equal(span.Paragraph, one["place"]!["paragraph"]!.GetValue<int>());
        Assert.Equal(span.StartUtf16, one["place"]!["start_utf16"]!.GetValue<int>());
        Assert.Equal(span.EndUtf16, one["place"]!["end_utf16"]!.GetValue<int>());
    }

    [Fact]
    public async Task One_span_is_asked_for_without_an_array()
    {
        var story = await Attached(TextAccess.Public);
        var span = story.Span("the money was there");

        var answer = await api.Post(
            Address,
            $$"""{"article":"{{story.Slug}}","start":{{span.Start}},"end":{{span.End}},"sha256":"{{span.Sha256}}"}"""
        );

        Assert.Equal("verified", TextOf(answer["data"]!.AsArray().Single()!, "status"));
    }

    [Fact]
    public async Task Words_go_over_lines_and_hold_marks_that_do_not_show()
    {
        const string Text = "One\r\n\r\ntwo\u200B\u202E three\uFEFF";
        var story = await WrittenStory.In(api, Text + Some.Slug("end"));
        await story.Attach(TextAccess.Public);

        var answer = await api.Post(Address, Body(story.Slug, Locator(1, Text, withText: true)));

        Assert.Equal("moved", TextOf(answer["data"]![0]!, "status"));
    }

    [Fact]
    public async Task A_text_that_is_not_public_is_searched_for_spans_of_its_claims_only_and_told_by_no_word()
    {
        var story = await WrittenStory.In(api);
        await story.Claims("two ships a week");
        await story.Attach(TextAccess.Restricted);

        var known = await api.Post(Address, Body(story.Slug, Locator(3, "two ships a week")));
        Assert.Equal("moved", TextOf(known["data"]![0]!, "status"));
        Assert.DoesNotContain("ships", known.ToJsonString());

        var problem = await Refused(
            Body(story.Slug, Locator(3, "two ships a week"), Locator(0, "H")),
            HttpStatusCode.Forbidden,
            "not_shown"
        );
        Assert.Equal("/locators/1/sha256", TextOf(problem["errors"]![0]!, "pointer"));
    }

    [Fact]
    public async Task Where_no_text_is_attached_it_says_so()
    {
        var story = await WrittenStory.In(api);

        await Refused(Body(story.Slug, Locator(0, "Harbour")), HttpStatusCode.Conflict, "no_text");
    }

    [Theory]
    [InlineData(
        """{"article":"A","start":0,"end":1,"sha256":"H","note":1}""",
        400,
        "unknown_member",
        "/note"
    )]
    [InlineData(
        """{"article":"A","locators":[{"start":0,"end":1,"sha256":"H","word":"x"}]}""",
        400,
        "unknown_member",
        "/locators/0/word"
    )]
    [InlineData(
        """{"article":"A","start":0,"end":1,"sha256":"H","start":0}""",
        400,
        "invalid_json",
        null
    )]
    [InlineData(
        """{"article":"A","start":0,"end":1,"sha256":"H","text":"\u0000"}""",
        422,
        "invalid_character",
        "/text"
    )]
    [InlineData(
        """{"article":"A","start":0,"end":1,"sha256":"H","text":"\u001b"}""",
        422,
        "invalid_character",
        "/text"
    )]
    [InlineData(
        """{"article":"A\u0007","start":0,"end":1,"sha256":"H"}""",
        422,
        "invalid_character",
        "/article"
    )]
    [InlineData(
        """{"article":"A","start":0,"end":1,"sha256":"H","text":"\ud800"}""",
        400,
        "invalid_json",
        "/text"
    )]
    [InlineData(
        """{"article":"A","start":5,"end":5,"sha256":"H"}""",
        422,
        "invalid_member",
        "/end"
    )]
    [InlineData(
        """{"article":"A","start":-1,"end":5,"sha256":"H"}""",
        422,
        "invalid_member",
        "/start"
    )]
    [InlineData(
        """{"article":"A","start":0,"end":1,"sha256":"ABC"}""",
        422,
        "invalid_member",
        "/sha256"
    )]
    [InlineData(
        """{"article":"A","start":0,"end":1,"sha256":"H","text":"y"}""",
        422,
        "invalid_member",
        "/text"
    )]
    [InlineData("""{"article":"A","end":1,"sha256":"H"}""", 422, "invalid_member", "/start")]
    [InlineData("""{"start":0,"end":1,"sha256":"H"}""", 422, "invalid_member", "/article")]
    [InlineData("""{"article":"A","locators":[]}""", 422, "invalid_member", "/locators")]
    [InlineData(
        """{"article":"A","start":0,"locators":[{"start":0,"end":1,"sha256":"H"}]}""",
        422,
        "invalid_member",
        "/locators"
    )]
    [InlineData(
        """{"article":"A","locators":[{"start":2,"end":1,"sha256":"H"}]}""",
        422,
        "invalid_member",
        "/locators/0/end"
    )]
    [InlineData(
        """{"article":"nobody-wrote-this","start":0,"end":1,"sha256":"H"}""",
        422,
        "unknown_reference",
        "/article"
    )]
    [InlineData("""[]""", 422, "invalid_member", "")]
    public async Task A_crooked_body_is_refused_with_the_place_of_the_fault(
        string body,
        int status,
        string code,
        string? pointer
    )
    {
        var story = await Attached(TextAccess.Public);

        var problem = await Refused(
            body.Replace("\"A", $"\"{story.Slug}", StringComparison.Ordinal)
                .Replace("\"H\"", $"\"{SpanHash.Of("x")}\"", StringComparison.Ordinal),
            (HttpStatusCode)status,
            code
        );

        Assert.Equal(pointer, problem["errors"]?[0]!["pointer"]?.GetValue<string>());
    }

    [Fact]
    public async Task More_than_200_are_refused_and_200_are_answered()
    {
        var story = await Attached(TextAccess.Public);
        var locators = Enumerable.Repeat(Locator(9, "the spring catch"), 200).ToArray();

        var answer = await api.Post(Address, Body(story.Slug, locators));

        Assert.Equal(200, answer["data"]!.AsArray().Count);
        await Refused(
            Body(story.Slug, [.. locators, locators[0]]),
            HttpStatusCode.UnprocessableEntity,
            "invalid_member"
        );
    }

    private async Task<WrittenStory> Attached(TextAccess access)
    {
        var story = await WrittenStory.In(api);
        await story.Attach(access);
        return story;
    }

    private async Task<JsonNode> Refused(string body, HttpStatusCode status, string code)
    {
        var problem = await api.Post(Address, body, status);
        Assert.Equal(code, TextOf(problem, "code"));
        return problem;
    }

    private static string Body(string article, params JsonObject[] locators) =>
        new JsonObject
        {
            ["article"] = article,
            ["locators"] = new JsonArray([.. locators.Select(l => l.DeepClone())]),
        }.ToJsonString();

    private static JsonObject Locator(int start, string words, bool withText = false)
    {
        var locator = new JsonObject
        {
            ["start"] = start,
            ["end"] = start + CodePoints.Count(words),
            ["sha256"] = SpanHash.Of(words),
        };
        if (withText)
            locator["text"] = words;
        return locator;
    }
}
