using System.Net;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using JapanRussia.Api.Tests.Writes;
using JapanRussia.Topics;

namespace JapanRussia.Api.Tests.Topics;

public sealed class MoveTopicTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task All_that_is_below_moves_with_it_and_is_found_where_it_stands_now()
    {
        var oldRoot = await api.Given(Some.Topic());
        var newRoot = await Recorded("fisheries", null, "herring");
        var middle = await api.Given(Some.Topic(oldRoot));
        var leaf = await api.Given(Some.Topic(middle));
        var proposition = await api.Given(Some.Proposition(topics: leaf));
        var story = await Story.In(api, proposition: proposition);
        await story.Records();

        var moved = await Move(middle.Slug, newRoot.Text("slug"));

        Assert.Equal(HttpStatusCode.OK, moved.Status);
        Assert.Equal(2, moved.Number("depth"));
        Assert.Single(await api.Rows($"/v1/claims?topic={newRoot.Text("slug")}"));
        Assert.Empty(await api.Rows($"/v1/claims?topic={oldRoot.Slug}"));
        Assert.Equal(
            new[] { leaf.Slug, middle.Slug, newRoot.Text("slug") }.Order(),
            (await api.Keys($"/v1/topics?under={newRoot.Text("slug")}", "slug")).Order()
        );
        // what is below a topic is found by the topic's other names
        Assert.Single(await api.Rows("/v1/claims?q=herring"));
        var top = await Move(middle.Slug, null, moved.Tag);
        Assert.Equal(1, top.Number("depth"));
        Assert.Equal(2, (await api.Json($"/v1/topics/{leaf.Slug}"))["depth"]!.GetValue<int>());
        Assert.Empty(await api.Rows($"/v1/claims?topic={newRoot.Text("slug")}"));
        // as of then it is where it was
        Assert.Single(
            await api.Rows($"/v1/claims?topic={newRoot.Text("slug")}&as_of=v{moved.Dataset}")
        );
    }

    [Fact]
    public async Task No_topic_stands_below_itself_nor_too_deep()
    {
        var top = await api.Given(Some.Topic());
        var below = await api.Given(Some.Topic(top));

        Assert.Equal("topic_cycle", RuleOf(await Move(top.Slug, below.Slug)));
        Assert.Equal("topic_cycle", RuleOf(await Move(top.Slug, top.Slug)));
        var deepest = await api.Given(Some.Topic());
        for (var depth = 2; depth < Topic.MaxDepth; depth++)
            deepest = await api.Given(Some.Topic(deepest));
        // it would fit by itself, but not what is below it
        Assert.Equal("topic_too_deep", RuleOf(await Move(top.Slug, deepest.Slug)));
        Assert.Equal(1, (await api.Json($"/v1/topics/{top.Slug}"))["version"]!.GetValue<int>());
    }

    private static string RuleOf(Written refused)
    {
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("/parent", TextOf(refused.Body["errors"]![0]!, "pointer"));
        return TextOf(refused.Body["errors"]![0]!, "code");
    }

    private async Task<Written> Recorded(string stem, string? parent, string alias) =>
        await (await api.As(Scope.Write, Scope.Review)).Makes(
            "/v1/topics",
            new JsonObject
            {
                ["slug"] = Some.Slug(stem),
                ["name"] = stem,
                ["parent"] = parent,
                ["aliases"] = new JsonArray(new JsonObject { ["name"] = alias }),
            }
        );

    private async Task<Written> Move(string topic, string? parent, string? tag = null) =>
        await (await api.As(Scope.Review)).Sends(
            HttpMethod.Patch,
            $"/v1/topics/{topic}?why=Moved",
            new JsonObject { ["parent"] = parent }.ToJsonString(),
            "application/merge-patch+json",
            tag ?? "*"
        );
}
