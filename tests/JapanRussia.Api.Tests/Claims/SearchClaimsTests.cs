using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using JapanRussia.Claims;

namespace JapanRussia.Api.Tests.Claims;

public sealed class SearchClaimsTests(Api api) : IClassFixture<Api>
{
    private const string Search = "/v1/claims/search";

    [Fact]
    public async Task Any_all_and_not_are_tied_as_they_are_nested()
    {
        var story = await Story.In(api);
        var denied = await story.Records(c => c with { Stance = Stance.Denies });
        var doubted = await story.Records(c => c with { Certainty = Certainty.Possible });
        var quoted = await story.Records(c => c with { Quote = "So it is" });
        var plain = await story.Records();

        Assert.Equal(
            [denied, quoted],
            await Found(
                story,
                """{"any":[{"stance":"denies"},{"all":[{"certainty":["certain"]},{"has_quote":true}]}]}"""
            )
        );
        Assert.Equal(
            [quoted, plain],
            await Found(story, """{"not":{"any":[{"stance":"denies"},{"certainty":"possible"}]}}""")
        );
        Assert.Equal(
            [plain],
            await Found(
                story,
                """{"stance":"supports","not":{"any":[{"has_quote":true},{"certainty":"possible"}]}}"""
            )
        );
        Assert.Equal([denied, doubted, quoted, plain], await Found(story, """{"min_depth":1}"""));
    }

    [Fact]
    public async Task What_a_query_string_says_a_body_says_too()
    {
        var story = await Story.In(api);
        for (var i = 0; i < 3; i++)
            await story.Records(c => c with { Stance = (Stance)i });
        var byQuery = await api.Json(
            $"{story.Address}&not_stance=denies&sort=-key&limit=1&fields=key&count=exact&facets=stance"
        );

        var byBody = await api.Post(
            Search,
            $$$"""
            {"where":{"article":"{{{story.Article.Slug}}}","not":{"stance":"denies"}},
             "sort":["-key"],"limit":1,"fields":["key"],"count":"exact","facets":["stance"]}
            """
        );

        Assert.Equal($"{byQuery["data"]}", $"{byBody["data"]}");
        Assert.Equal($"{byQuery["count"]}", $"{byBody["count"]}");
        Assert.Equal(2, byBody["count"]!["value"]!.GetValue<long>());
        Assert.True(byBody["page"]!["has_more"]!.GetValue<bool>());
    }

    [Fact]
    public async Task The_next_page_is_the_same_body_with_the_cursor()
    {
        var story = await Story.In(api);
        List<string> recorded = [];
        for (var i = 0; i < 5; i++)
            recorded.Add(await story.Records());
        var where = $$"""{"article":"{{story.Article.Slug}}"}""";

        List<string> seen = [];
        string? cursor = null;
        do
        {
            var at = cursor is null ? "" : $",\"cursor\":\"{cursor}\"";
            var page = await api.Post(Search, $"{{\"where\":{where},\"limit\":2{at}}}");
            seen.AddRange(page["data"]!.AsArray().Select(r => r!["key"]!.GetValue<string>()));
            cursor = page["page"]!["next_cursor"]?.GetValue<string>();
            Assert.Null(page["links"]!["next"]);
        } while (cursor is not null);

        Assert.Equal(recorded, seen);
    }

    [Fact]
    public async Task A_cursor_of_another_body_is_refused()
    {
        var story = await Story.In(api);
        await story.Records();
        await story.Records();
        var page = await api.Post(Search, """{"limit":1}""");

        var problem = await api.Post(
            Search,
            $$"""{"where":{"stance":"supports"},"cursor":"{{page["page"]!["next_cursor"]}}"}""",
            HttpStatusCode.BadRequest
        );

        Assert.Equal("invalid_cursor", problem["code"]!.GetValue<string>());
        Assert.Equal("/cursor", problem["errors"]![0]!["pointer"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(
        """{"where":{"any":[{"stanc":"denies"}]}}""",
        "unknown_parameter",
        "/where/any/0/stanc"
    )]
    [InlineData(
        """{"where":{"not":{"stance":["supports","deny"]}}}""",
        "invalid_parameter",
        "/where/not/stance"
    )]
    [InlineData("""{"where":{"all":[]}}""", "invalid_parameter", "/where/all")]
    [InlineData("""{"where":{}}""", "invalid_parameter", "/where")]
    [InlineData("""{"where":[]}""", "invalid_parameter", "/where")]
    [InlineData("""{"where":{"stance":[]}}""", "invalid_parameter", "/where/stance")]
    [InlineData("""{"where":{"stance":null}}""", "invalid_parameter", "/where/stance")]
    [InlineData("""{"where":{"stance":["denies",1]}}""", "invalid_parameter", "/where/stance/1")]
    [InlineData("""{"where":{"checkable":"true"}}""", "invalid_parameter", "/where/checkable")]
    [InlineData("""{"where":{"min_depth":2.5}}""", "invalid_parameter", "/where/min_depth")]
    [InlineData("""{"where":{"limit":2}}""", "unknown_parameter", "/where/limit")]
    [InlineData("""{"where":{"not_stance":"denies"}}""", "unknown_parameter", "/where/not_stance")]
    [InlineData("""{"where":{"claimant":"nobody-at-all"}}""", "unknown_value", "/where/claimant")]
    [InlineData("""{"where":{"key":"a\u0000b"}}""", "invalid_character", "/where/key")]
    [InlineData("""{"where":{"key":"\ud800"}}""", "invalid_parameter", "/where/key")]
    [InlineData("""{"sort":["key","about"]}""", "invalid_parameter", "/sort")]
    [InlineData("""{"limit":"5"}""", "invalid_parameter", "/limit")]
    [InlineData("""{"a/b~c":5}""", "unknown_parameter", "/a~1b~0c")]
    [InlineData("[]", "invalid_parameter", "")]
    public async Task A_fault_is_told_with_its_place(string body, string code, string pointer)
    {
        var status =
            code == "invalid_character"
                ? HttpStatusCode.UnprocessableEntity
                : HttpStatusCode.BadRequest;

        var problem = await api.Post(Search, body, status);

        Assert.Equal(code, problem["code"]!.GetValue<string>());
        Assert.Equal(pointer, problem["errors"]![0]!["pointer"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("{\"where\":")]
    [InlineData("{\"limit\":1,\"limit\":2}")]
    [InlineData("{\"limit\":1,}")]
    [InlineData("")]
    public async Task What_is_not_JSON_is_told_so(string body)
    {
        var problem = await api.Post(Search, body, HttpStatusCode.BadRequest);

        Assert.Equal("invalid_json", problem["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Conditions_have_a_greatest_depth_and_number()
    {
        var deep =
            string.Concat(Enumerable.Repeat("{\"not\":", 11))
            + "{\"stance\":\"denies\"}"
            + new string('}', 11);
        var many = string.Join(',', Enumerable.Repeat("{\"stance\":\"denies\"}", 101));

        await api.Post(Search, $"{{\"where\":{deep}}}", HttpStatusCode.BadRequest);
        await api.Post(Search, $"{{\"where\":{{\"any\":[{many}]}}}}", HttpStatusCode.BadRequest);
        await api.Post(
            Search,
            $"{{\"where\":{new string('[', 40)}{new string(']', 40)}}}",
            HttpStatusCode.BadRequest
        );
    }

    [Fact]
    public async Task Another_media_type_is_refused_and_GET_is_not_taken()
    {
        using var form = new StringContent("{}", Encoding.UTF8, "text/plain");

        using var posted = await api.Http.PostAsync(Search, form);
        using var got = await api.Http.GetAsync(Search);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, posted.StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, got.StatusCode);
        Assert.Equal("POST", got.Content.Headers.Allow.Single());
    }

    [Fact]
    public async Task A_search_comes_as_a_table_too()
    {
        var story = await Story.In(api);
        var key = await story.Records();
        using var body = new StringContent(
            $$"""{"where":{"article":"{{story.Article.Slug}}"},"fields":["key","stance"]}""",
            Encoding.UTF8,
            "application/json"
        );

        using var answer = await api.Http.PostAsync(Search + ".csv", body);

        Assert.Equal($"key,stance\r\n{key},supports\r\n", await answer.Content.ReadAsStringAsync());
    }

    private async Task<List<string>> Found(Story story, string where)
    {
        var page = await api.Post(
            Search,
            $$$"""{"where":{"all":[{"article":"{{{story.Article.Slug}}}"},{{{where}}}]}}"""
        );
        return [.. page["data"]!.AsArray().Select((JsonNode? r) => r!["key"]!.GetValue<string>())];
    }

    [Theory]
    [InlineData("""{"said_from":"2017","said_to":"2016"}""", "/where/said_to")]
    [InlineData("""{"all":[{"said_from":"2017"},{"said_to":"2016"}]}""", "/where/all/1/said_to")]
    [InlineData("""{"not":{"about_from":"2017","about_to":"2016"}}""", "/where/not/about_to")]
    [InlineData(
        """{"any":[{"stance":"denies"},{"said_from":"2017","said_to":"2016"}]}""",
        "/where/any/1/said_to"
    )]
    public async Task A_reversed_range_is_refused_where_it_stands(string where, string pointer)
    {
        var problem = await api.Post(
            Search,
            $$"""{"where":{{where}}}""",
            HttpStatusCode.BadRequest
        );

        var fault = Assert.Single(problem["errors"]!.AsArray())!;
        Assert.Equal(pointer, fault["pointer"]!.GetValue<string>());
    }

    [Fact]
    public async Task Ranges_of_different_choices_have_nothing_to_do_with_each_other() =>
        await api.Post(Search, """{"where":{"any":[{"said_from":"2017"},{"said_to":"2016"}]}}""");

    [Fact]
    public async Task Words_pasted_over_several_lines_are_words()
    {
        var story = await Story.In(api);
        var quoted = await story.Records(c => c with { Quote = "A corridor of barges" });

        Assert.Equal([quoted], await api.Keys($"{story.Address}&q=corridor%0D%0Aof%09barges%0A"));
        Assert.Equal(
            [quoted],
            await api.Keys($"{story.Address}&q=%22corridor%0Aof%C2%A0barges%22")
        );
        Assert.Equal([quoted], await Found(story, """{"q":"\tcorridor\nbarges\u2028"}"""));
        await api.Problem("/v1/claims?q=%0A", HttpStatusCode.BadRequest, "invalid_parameter");
        await api.Problem(
            "/v1/claims?q=a%00b",
            HttpStatusCode.UnprocessableEntity,
            "invalid_character"
        );
    }
}
