using JapanRussia.Relations;
using JapanRussia.Values.Identities;

namespace JapanRussia.Api.Tests.Relations;

public sealed class ListRelationsTests(SeededApi api) : IClassFixture<SeededApi>
{
    [Fact]
    public async Task Relations_of_both_sorts_stand_in_one_list()
    {
        var all = await api.Keys("/v1/relations?limit=200");
        var claims = await api.Keys("/v1/relations?limit=200&between=claims");
        var propositions = await api.Keys("/v1/relations?limit=200&between=propositions");

        Assert.NotEmpty(claims);
        Assert.NotEmpty(propositions);
        Assert.Equal(all, claims.Concat(propositions).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("kind=contradicts&strength=hard&between=propositions", "p001")]
    [InlineData("state=rejected", "p007")]
    [InlineData("basis=figure&kind=contradicts", "c005")]
    [InlineData("proposition=abes-new-approach-began-at-sochi&kind=contradicts", "c006")]
    public async Task Relations_are_filtered(string query, string key) =>
        Assert.Equal([key], await api.Keys($"/v1/relations?{query}"));

    [Fact]
    public async Task A_topic_and_an_article_are_those_of_either_end()
    {
        Assert.All(
            await api.Rows("/v1/relations?article=mead-high-stakes-talks&limit=200"),
            r =>
                Assert.Contains(
                    "mead-high-stakes-talks",
                    new[] { (string?)r!["from"]!["article"], (string?)r["to"]!["article"] }
                )
        );
        Assert.Contains(
            "c001",
            await api.Keys("/v1/relations?topic=territorial-dispute&limit=200")
        );
    }

    [Fact]
    public async Task A_relation_to_a_claim_that_is_not_shown_is_not_shown()
    {
        var story = await Story.In(api);
        var one = await story.Records();
        var draft = await story.Records(status: ClaimStatus.Draft);
        var shown = await story.Records();
        foreach (var other in new[] { draft, shown })
            await api.Given(
                ClaimRelation.Draw(
                    $"t-{other.Replace('/', '-')}",
                    new(
                        NameBasedId.Of("claim", one),
                        NameBasedId.Of("claim", other),
                        RelationKind.Corroborates,
                        Strength.Soft,
                        RelationBasis.Content,
                        "Because."
                    )
                )
            );

        var row = Assert.Single(await api.Rows($"/v1/relations?article={story.Article.Slug}"));

        Assert.Equal((one, shown), ((string?)row!["from"]!["name"], (string?)row["to"]!["name"]));
    }
}
