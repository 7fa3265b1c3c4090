using System.Net;
using System.Text.Json.Nodes;
using JapanRussia.Api.Tests.Sources;
using JapanRussia.Claims;
using JapanRussia.Propositions;

namespace JapanRussia.Api.Tests.Coverages;

public sealed class CoverageTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task An_article_supports_denies_does_both_mentions_or_leaves_out()
    {
        var topic = await api.Given(Some.Topic());
        var story = await Story.In(api);
        var other = await Story.In(api);
        List<string> slugs = [];
        foreach (
            var stances in new Stance[][]
            {
                [Stance.Supports, Stance.Reports],
                [Stance.Denies],
                [Stance.Supports, Stance.Denies],
                [Stance.Questions],
                [],
            }
        )
        {
            var proposition = await api.Given(Some.Proposition(topics: topic));
            slugs.Add(proposition.Slug);
            foreach (var stance in stances)
                await story.Records(c => On(proposition, c) with { Stance = stance });
            if (stances.Length == 0)
                await other.Records(c => On(proposition, c));
        }
        await api.Given(Some.Proposition(topics: topic));

        var rows = await Coverage(story, $"topic={topic.Slug}");

        Assert.Equal(
            slugs.Zip(["supports", "denies", "both", "mentions", "absent"]).Order(),
            rows.Select(r => (TextOf(r["proposition"]!, "slug"), TextOf(r, "coverage"))).Order()
        );
        foreach (var row in rows)
            Assert.Equal(
                [TextOf(row["proposition"]!, "slug")],
                (
                    await Coverage(story, $"topic={topic.Slug}&coverage={TextOf(row, "coverage")}")
                ).Select(r => TextOf(r["proposition"]!, "slug"))
            );
        Assert.Equal(
            [other.Article.Slug],
            rows.Single(r => TextOf(r, "coverage") == "absent")["elsewhere"]!["supports"]!
                .AsArray()
                .Select(s => s!.GetValue<string>())
        );
    }

    [Fact]
    public async Task What_comments_say_stands_beside_the_article()
    {
        var reader = await api.Given(Some.Actor());
        var story = await Story.In(api, author => SourcesTests.Commented(author.Id, reader.Id));
        var comment = await story.Records(c =>
            SourcesTests.Comment(story, reader.Id, c) with
            {
                Stance = Stance.Denies,
            }
        );

        var row = Assert.Single(await Coverage(story, $"proposition={story.Proposition.Slug}"));

        Assert.Equal("absent", TextOf(row, "coverage"));
        Assert.Equal("denies", TextOf(row, "beside"));
        Assert.True(row["only_here"]!.GetValue<bool>());
        var claim = Assert.Single(row["claims"]!.AsArray())!;
        Assert.Equal(comment, TextOf(claim, "key"));
        Assert.Equal("comment", TextOf(claim, "section"));
        Assert.Equal(reader.Slug, TextOf(claim, "claimant"));
        Assert.Single(await Coverage(story, "coverage=absent&beside=denies"));
        Assert.Empty(await Coverage(story, "coverage=denies"));
    }

    [Fact]
    public async Task Only_here_is_what_no_other_article_holds()
    {
        var story = await Story.In(api);
        var other = await Story.In(api);
        var shared = await api.Given(Some.Proposition());
        var drafted = await api.Given(Some.Proposition());
        await story.Records();
        await story.Records(c => On(shared, c));
        await other.Records(c => On(shared, c) with { Stance = Stance.Questions });
        await story.Records(c => On(drafted, c));
        await other.Records(c => On(drafted, c), ClaimStatus.Draft);

        var only = await Coverage(story, "only_here=true");

        Assert.Equal(
            new[] { story.Proposition.Slug, drafted.Slug }.Order(StringComparer.Ordinal),
            only.Select(r => TextOf(r["proposition"]!, "slug"))
        );
        var row = Assert.Single(await Coverage(story, $"proposition={shared.Slug}"));
        Assert.Equal(
            [other.Article.Slug],
            row["elsewhere"]!["mentions"]!.AsArray().Select(s => s!.GetValue<string>())
        );
    }

    [Fact]
    public async Task An_article_has_an_address_for_its_claims()
    {
        var story = await Story.In(api);
        var supports = await story.Records();
        var denies = await story.Records(c => c with { Stance = Stance.Denies });
        await (await Story.In(api, proposition: story.Proposition)).Records();
        var address = $"/v1/articles/{story.Article.Slug}/claims";

        Assert.Equal([supports, denies], await api.Keys(address));
        Assert.Equal([denies], await api.Keys($"{address}?stance=denies"));
        await api.Problem("/v1/articles/nothing-here/claims", HttpStatusCode.NotFound, "not_found");
        await api.Problem(
            "/v1/articles/nothing-here/coverage",
            HttpStatusCode.NotFound,
            "not_found"
        );
    }

    [Fact]
    public async Task Coverage_comes_in_pages_and_as_a_table()
    {
        var story = await Story.In(api);
        for (var i = 0; i < 5; i++)
        {
            var proposition = await api.Given(Some.Proposition());
            await story.Records(c => On(proposition, c));
        }

        var paged = new List<string>();
        var address = $"/v1/articles/{story.Article.Slug}/coverage";
        for (var next = $"{address}?only_here=true&limit=2"; next is not null; )
        {
            var page = await api.Json(next);
            paged.AddRange(page["data"]!.AsArray().Select(r => TextOf(r!["proposition"]!, "slug")));
            next = page["links"]!["next"]?.GetValue<string>();
        }
        var table = await api.Http.GetStringAsync(
            $"{address}.csv?only_here=true&fields=proposition"
        );

        Assert.Equal(5, paged.Count);
        Assert.Equal(
            paged,
            table
                .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(l => l.Split(',')[0])
        );
    }

    private async Task<List<JsonNode>> Coverage(Story story, string query) =>
        [
            .. (await api.Rows($"/v1/articles/{story.Article.Slug}/coverage?{query}")).Select(r =>
                r!
            ),
        ];

    private static ClaimContent On(Proposition proposition, ClaimContent content) =>
        content with
        {
            PropositionId = proposition.Id,
        };
}
