using JapanRussia.Api.Tests.Sources;
using JapanRussia.Claims;

namespace JapanRussia.Api.Tests.Propositions;

public sealed class FilterPropositionsTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Filters_by_claims_are_met_by_one_and_the_same_claim()
    {
        var minister = await api.Given(Some.Actor());
        var story = await Story.In(api);
        await story.Records(c => c with { Stance = Stance.Denies });
        await story.Records(c => story.By(minister, c));

        Assert.Equal(
            [story.Proposition.Slug],
            await Found($"claimant={minister.Slug}&stance=supports")
        );
        Assert.Empty(await Found($"claimant={minister.Slug}&stance=denies"));
        Assert.Equal(
            [story.Proposition.Slug],
            await Found($"article={story.Article.Slug}&stance=denies")
        );
        Assert.Equal([story.Proposition.Slug], await Found($"via={story.Author.Slug}"));
        Assert.Empty(await Found($"via={story.Author.Slug}&stance=denies"));
    }

    [Fact]
    public async Task Turned_round_they_are_met_by_no_claim()
    {
        var story = await Story.In(api);
        await story.Records();
        var other = await Story.In(api, proposition: story.Proposition);
        await other.Records(c => c with { Stance = Stance.Denies });

        Assert.Empty(await Found($"article={story.Article.Slug}&not_stance=denies"));
        Assert.Equal(
            [story.Proposition.Slug],
            await Found($"article={story.Article.Slug}&not_stance=questions")
        );
    }

    [Fact]
    public async Task What_only_comments_say_is_found()
    {
        var reader = await api.Given(Some.Actor());
        var outlet = await api.Given(Some.Outlet());
        var story = await Story.In(api, author => SourcesTests.Commented(author.Id, reader.Id));
        var said = await api.Given(Some.Proposition());
        await story.Records();
        await story.Records(c => SourcesTests.Comment(story, reader.Id, c));
        await story.Records(c =>
            SourcesTests.Comment(story, reader.Id, c) with
            {
                PropositionId = said.Id,
            }
        );

        Assert.Equal(
            [said.Slug],
            await Found(
                $"claimant={reader.Slug}&section=comment&not_section=body,title,standfirst,heading"
            )
        );
        Assert.Empty(await Found($"outlet={outlet.Slug}"));
    }

    [Fact]
    public async Task Drafts_do_not_count()
    {
        var story = await Story.In(api);
        await story.Records(status: ClaimStatus.Draft);

        Assert.Empty(await Found($"article={story.Article.Slug}"));
    }

    private Task<List<string>> Found(string query) => api.Keys($"/v1/propositions?{query}", "slug");
}
