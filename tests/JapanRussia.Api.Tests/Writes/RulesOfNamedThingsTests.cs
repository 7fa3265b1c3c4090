using System.Net;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using JapanRussia.Claims;
using JapanRussia.Propositions;

namespace JapanRussia.Api.Tests.Writes;

/// <summary>What holds between a thing and those that point at it.</summary>
public sealed class RulesOfNamedThingsTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task A_measure_keeps_kind_and_unit_once_it_has_figures()
    {
        var measure = await api.Given(Some.Measure());
        var address = $"/v1/measures/{measure.Slug}";
        Assert.Equal(HttpStatusCode.OK, (await Patch(address, """{"unit":"piece"}""")).Status);
        var story = await Story.In(api);
        await story.Records(c =>
            c with
            {
                Figures = [FigureContent.Amount(measure.Id, Qualifier.Exact, 3)],
            }
        );

        Assert.Equal(
            ("measure_in_use", "/unit"),
            Rule(await Patch(address, """{"unit":"tonne"}"""))
        );
        Assert.Equal(
            ("measure_in_use", "/kind"),
            Rule(await Patch(address, """{"kind":"date","unit":null}"""))
        );
        Assert.Equal(
            "Pieces.",
            (await Patch(address, """{"definition":"Pieces."}""")).Text("definition")
        );
        Assert.Equal(
            ("measure_unit", "/unit"),
            Rule(
                await Patch(
                    $"/v1/measures/{(await api.Given(Some.Measure())).Slug}",
                    """{"unit":null}"""
                )
            )
        );
    }

    [Fact]
    public async Task A_section_stays_while_claims_stand_in_it()
    {
        var story = await Story.In(api);
        await story.Records();
        var address = $"/v1/articles/{story.Article.Slug}";

        var more = await Patch(
            address,
            """{"sections":[{"key":"title","kind":"title"},{"key":"part","kind":"body","label":"All"}]}"""
        );
        var gone = await Patch(address, """{"sections":[{"key":"title","kind":"title"}]}""");
        var less = await Patch(address, """{"sections":[{"key":"part","kind":"body"}]}""");

        Assert.Equal(2, more.Body["sections"]!.AsArray().Count);
        Assert.Equal(("section_in_use", "/sections"), Rule(gone));
        Assert.Equal("part", less.Body["sections"]![0]!["key"]!.GetValue<string>());
        Assert.Single(await api.Rows(story.Address));
        Assert.Equal(
            ("section_key_twice", "/sections"),
            Rule(
                await Patch(
                    address,
                    """{"sections":[{"key":"part","kind":"body"},{"key":"part","kind":"title"}]}"""
                )
            )
        );
    }

    [Fact]
    public async Task An_article_is_held_if_the_hash_of_its_text_is_there()
    {
        var story = await Story.In(api);
        var address = $"/v1/articles/{story.Article.Slug}";

        Assert.Equal(("article_held", "/text"), Rule(await Patch(address, """{"held":false}""")));
        Assert.Equal(("article_held", "/text"), Rule(await Patch(address, """{"text":null}""")));
        var quoted = await Patch(address, """{"held":false,"text":null}""");
        Assert.False(quoted.Body["held"]!.GetValue<bool>());
        Assert.Null(quoted.Body["text"]);
    }

    [Fact]
    public async Task Two_articles_have_not_one_text()
    {
        var story = await Story.In(api);
        var writer = await api.As(Scope.Write);

        var second = await writer.Makes(
            "/v1/articles",
            new JsonObject
            {
                ["slug"] = Some.Slug("copy"),
                ["held"] = true,
                ["text"] = new JsonObject
                {
                    ["sha256"] = story.Article.TextSha256,
                    ["characters"] = 10,
                },
            }
        );

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        var fault = second.Body["errors"]![0]!;
        Assert.Equal("constraint_broken", TextOf(fault, "code"));
        Assert.Contains("uq_articles_text_sha256", TextOf(fault, "detail"));
    }

    [Theory]
    [InlineData("Putin does not visit Nagato.", "not")]
    [InlineData("No treaty was signed.", "no")]
    [InlineData("Nothing came of it", "nothing")]
    public async Task A_proposition_is_worded_positively(string text, string negation)
    {
        var writer = await api.As(Scope.Write);
        var form = await Worded(text);

        var faults = (await writer.Makes("/v1/propositions", form)).Faults("invalid_member");

        Assert.Contains($"'{negation}'", TextOf(faults["/text"], "detail"));
    }

    [Fact]
    public async Task A_proposition_has_at_most_five_hundred_characters_of_whatever_script()
    {
        var writer = await api.As(Scope.Write);
        var longest = string.Concat(Enumerable.Repeat("𠮟", Proposition.MaxTextLength));

        var taken = await writer.Makes("/v1/propositions", await Worded(longest));
        var refused = await writer.Makes("/v1/propositions", await Worded(longest + "."));

        Assert.Equal(HttpStatusCode.Created, taken.Status);
        Assert.Equal(["/text"], refused.Faults("invalid_member").Keys);
    }

    [Fact]
    public async Task Who_is_renamed_is_found_by_the_new_name()
    {
        var story = await Story.In(api);
        await story.Records();

        await Patch($"/v1/actors/{story.Author.Slug}", """{"name":"Erika Zwiebelfisch"}""");

        Assert.Single(await api.Rows("/v1/claims?q=zwiebelfisch"));
        Assert.Single(await api.Rows("/v1/articles?q=zwiebelfisch"));
        Assert.Single(await api.Rows("/v1/actors?q=zwiebelfisch"));
        await Patch(
            $"/v1/actors/{story.Author.Slug}",
            """{"name":"Erika","aliases":[{"name":"Frau Fischzwiebel"}]}"""
        );
        Assert.Single(await api.Rows("/v1/claims?q=fischzwiebel"));
        Assert.Single(await api.Rows("/v1/claims?q=erika"));
    }

    private static async Task<JsonObject> Form(Api api, string text) =>
        new()
        {
            ["slug"] = Some.Slug("worded"),
            ["text"] = text,
            ["kind"] = "fact",
            ["checkable"] = true,
            ["topics"] = new JsonArray((await api.Given(Some.Topic())).Slug),
        };

    private Task<JsonObject> Worded(string text) => Form(api, text);

    private async Task<Written> Patch(string address, string patch) =>
        await (await api.As(Scope.Review)).Sends(
            HttpMethod.Patch,
            $"{address}?why=Better",
            patch,
            "application/merge-patch+json",
            "*"
        );

    private static (string Code, string Pointer) Rule(Written refused)
    {
        Assert.True(refused.Status == HttpStatusCode.Conflict, refused.Body.ToJsonString());
        var fault = refused.Body["errors"]![0]!;
        return (TextOf(fault, "code"), TextOf(fault, "pointer"));
    }
}
