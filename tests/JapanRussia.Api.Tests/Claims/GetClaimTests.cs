using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using JapanRussia.Relations;
using JapanRussia.Writing;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Tests.Claims;

public sealed class GetClaimTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Gives_the_bare_object_that_the_list_gives_and_its_relations()
    {
        var story = await Story.In(api);
        var (first, second) = (await story.Records(), await story.Records());
        var (a, b) = (await Listed(first), await Listed(second));
        await api.Given(
            ClaimRelation.Draw(
                Some.Slug("relation"),
                new(
                    a["id"]!.GetValue<Guid>(),
                    b["id"]!.GetValue<Guid>(),
                    RelationKind.Contradicts,
                    Strength.Hard,
                    RelationBasis.Content,
                    "Both cannot hold."
                )
            )
        );

        var item = await api.Json(a["links"]!["self"]!.GetValue<string>());

        var relation = item["relations"]!.AsArray().Single()!;
        Assert.Equal("contradicts", relation["kind"]!.GetValue<string>());
        Assert.Equal(second, relation["to"]!["key"]!.GetValue<string>());
        item.AsObject().Remove("relations");
        item.AsObject().Remove("reviews");
        Assert.Equal(a.ToJsonString(), item.ToJsonString());
        var included = await api.Rows(story.Address + "&include=relations");
        Assert.All(included, row => Assert.Single(row!["relations"]!.AsArray()));
    }

    [Fact]
    public async Task Shows_only_the_fields_asked_for()
    {
        var story = await Story.In(api);
        var row = await Listed(await story.Records());

        var item = await api.Json($"/v1/claims/{row["id"]}?fields=stance,key");

        Assert.Equal(["key", "stance"], item.AsObject().Select(p => p.Key));
    }

    [Fact]
    public async Task Is_not_sent_again_to_who_has_it_until_anything_changes()
    {
        var story = await Story.In(api);
        var address = $"/v1/claims/{(await Listed(await story.Records()))["id"]}";
        using var first = await api.Http.GetAsync(address);
        Assert.StartsWith("\"1-", first.Headers.ETag!.Tag);
        Assert.False(first.Headers.ETag.IsWeak);

        Assert.Equal(HttpStatusCode.NotModified, await Status(address, first.Headers.ETag));
        await story.Records();
        Assert.Equal(HttpStatusCode.OK, await Status(address, first.Headers.ETag));
    }

    [Fact]
    public async Task Is_gone_once_it_is_retracted_and_a_draft_is_not_found()
    {
        var story = await Story.In(api);
        var key = await story.Records();
        var address = $"/v1/claims/{(await Listed(key))["id"]}";
        await using (var db = api.Database())
        {
            (await db.Claims.SingleAsync(c => c.Key == key)).Retract(DateTimeOffset.UnixEpoch);
            await db.SaveAsync(Some.Editor, TimeProvider.System, CancellationToken.None);
        }
        var draft = await story.Records(status: ClaimStatus.Draft);
        await using var reader = api.Database();
        var id = await reader.Claims.Where(c => c.Key == draft).Select(c => c.Id).SingleAsync();

        await api.Problem(address, HttpStatusCode.Gone, "gone");
        Assert.Empty(await api.Keys(story.Address));
        await api.Problem($"/v1/claims/{id}", HttpStatusCode.NotFound, "not_found");
    }

    [Theory]
    [InlineData("/v1/claims/00000000-0000-0000-0000-000000000000")]
    [InlineData("/v1/claims/no-uuid")]
    [InlineData("/v1/actors/nobody")]
    [InlineData("/v1/articles/nothing")]
    [InlineData("/v1/outlets/nothing")]
    [InlineData("/v1/topics/nothing")]
    [InlineData("/v1/propositions/nothing")]
    [InlineData("/v1/measures/nothing")]
    [InlineData("/v1/vocabularies/nothing")]
    [InlineData("/v1/nothing")]
    public async Task Nothing_at_an_address_is_a_problem(string address) =>
        await api.Problem(address, HttpStatusCode.NotFound, "not_found");

    private async Task<JsonNode> Listed(string key) =>
        Assert.Single(await api.Rows($"/v1/claims?key={key}"))!;

    private async Task<HttpStatusCode> Status(string address, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(tag);
        using var answer = await api.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
