using System.Net;
using System.Text.Json.Nodes;
using JapanRussia.Actors;
using JapanRussia.Claims;
using JapanRussia.Propositions;
using JapanRussia.Values.Dates;

namespace JapanRussia.Api.Tests.Positions;

public sealed class PositionsTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task An_actors_claims_in_several_articles_are_one_position_with_those_who_passed_them_on()
    {
        var proposition = await api.Given(Some.Proposition());
        var minister = await api.Given(Some.Actor());
        var one = await Story.In(api, proposition: proposition);
        var two = await Story.In(api, proposition: proposition);
        var later = await one.Records(c => Said("2016-12", one.By(minister, c)));
        var earlier = await two.Records(c => Said("2015", two.By(minister, c)));
        var undated = await two.Records(c =>
            two.By(minister, c) with
            {
                Stance = Stance.Questions,
            }
        );

        var position = Assert.Single(await api.Rows(On(proposition)))!;

        Assert.Equal(minister.Slug, TextOf(position["actor"]!, "slug"));
        Assert.Equal([earlier, later, undated], Keys(position));
        Assert.Equal((2, 0, 1, 0), Counts(position));
        Assert.Equal(
            [two.Author.Slug, one.Author.Slug],
            position["through"]!.AsArray().Select(a => TextOf(a!, "slug"))
        );
        Assert.Equal("supports", TextOf(position, "latest_stance"));
        Assert.Equal("2015-01-01", TextOf(position, "first_on"));
        Assert.Equal("2016-12-31", TextOf(position, "last_on"));
        Assert.False(position["changed"]!.GetValue<bool>());
        Assert.False(position["mixed"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_change_of_sign_names_the_claim_before_and_the_claim_after()
    {
        var story = await Story.In(api);
        var denial = await story.Records(c => Said("2017", c) with { Stance = Stance.Denies });
        var support = await story.Records(c => Said("2016", c));

        foreach (var address in new[] { On(story.Proposition), Of(story.Author) })
        {
            var position = Assert.Single(await api.Rows($"{address}?changed=true"))!;
            var change = Assert.Single(position["sign_changes"]!.AsArray())!;
            Assert.Equal(support, TextOf(change["from"]!, "key"));
            Assert.Equal(denial, TextOf(change["to"]!, "key"));
            Assert.Equal("denies", TextOf(position, "latest_stance"));
        }
        Assert.Empty(await api.Rows($"{Of(story.Author)}?changed=false"));
    }

    [Theory]
    [InlineData("2016", "2016-12")]
    [InlineData("2016", null)]
    [InlineData(null, null)]
    [InlineData("2016/..", "2017")]
    public async Task Opposite_claims_that_may_be_of_one_time_are_mixed_and_no_change(
        string? supported,
        string? denied
    )
    {
        var story = await Story.In(api);
        await story.Records(c => Said(supported, c));
        await story.Records(c => Said(denied, c) with { Stance = Stance.Denies });

        var position = Assert.Single(await api.Rows($"{Of(story.Author)}?mixed=true"))!;

        Assert.False(position["changed"]!.GetValue<bool>());
        Assert.Empty(position["sign_changes"]!.AsArray());
        Assert.Empty(await api.Rows($"{Of(story.Author)}?changed=true"));
    }

    [Fact]
    public async Task What_was_said_at_an_unknown_time_counts_from_its_articles_publication()
    {
        var author = await api.Given(Some.Actor());
        var proposition = await api.Given(Some.Proposition());
        var minister = await api.Given(Some.Actor());
        foreach (
            var (published, stance) in new[]
            {
                ("2017-09", Stance.Denies),
                ("2016-12", Stance.Supports),
            }
        )
        {
            var story = await Story.In(
                api,
                _ => Some.Article(author: author, publishedOn: published),
                proposition
            );
            await story.Records(c => story.By(minister, c) with { Stance = stance });
        }

        var position = Assert.Single(await api.Rows($"{Of(minister)}?changed=true"))!;

        Assert.Equal(
            ["published 2016-12", "published 2017-09"],
            position["claims"]!
                .AsArray()
                .Select(c => $"{TextOf(c!["at"]!, "basis")} {TextOf(c["at"]!, "text")}")
        );
    }

    [Fact]
    public async Task Joint_claimants_have_a_position_each_and_other_readings_none()
    {
        var story = await Story.In(api);
        var joint = await api.Given(Some.Actor());
        var alternative = await api.Given(Some.Actor());
        await story.Records(c =>
            c with
            {
                Claimants =
                [
                    .. c.Claimants,
                    new(joint.Id, ClaimantRole.Joint),
                    new(alternative.Id, ClaimantRole.Alternative),
                ],
            }
        );

        Assert.Equal(
            [story.Author.Slug, joint.Slug],
            (await api.Rows(On(story.Proposition))).Select(p => TextOf(p!["actor"]!, "slug"))
        );
        Assert.Empty(await api.Rows(Of(alternative)));
    }

    [Fact]
    public async Task Positions_are_filtered_by_what_their_claims_are()
    {
        var proposition = await api.Given(Some.Proposition());
        var one = await Story.In(api, proposition: proposition);
        var two = await Story.In(api, proposition: proposition);
        var state = await api.Given(Some.Actor(ActorKind.State, country: "JP"));
        await one.Records(c => one.By(state, c) with { Stance = Stance.Denies });
        await two.Records();
        await two.Records(status: ClaimStatus.Draft, change: c => two.By(one.Author, c));

        async Task Gives(string query, params string[] actors) =>
            Assert.Equal(
                actors.Order(),
                (await api.Rows($"{On(proposition)}?{query}"))
                    .Select(p => TextOf(p!["actor"]!, "slug"))
                    .Order()
            );

        await Gives("", state.Slug, two.Author.Slug);
        await Gives("stance=denies", state.Slug);
        await Gives("not_stance=denies", two.Author.Slug);
        await Gives("stance=questions,reports");
        await Gives($"via={one.Author.Slug}", state.Slug);
        await Gives($"not_via={one.Author.Slug}", two.Author.Slug);
        await Gives($"article={two.Article.Slug}", two.Author.Slug);
        await Gives($"claimant={state.Slug}", state.Slug);
        await Gives("claimant_kind=state", state.Slug);
        await Gives("claimant_country=JP", state.Slug);
    }

    [Fact]
    public async Task An_actors_positions_are_filtered_by_their_propositions_and_come_in_time()
    {
        var topic = await api.Given(Some.Topic());
        var below = await api.Given(Some.Topic(topic));
        var actor = await api.Given(Some.Actor());
        List<Proposition> propositions =
        [
            await api.Given(Some.Proposition(PropositionKind.Policy, topics: below)),
            await api.Given(Some.Proposition()),
        ];
        foreach (var (proposition, said) in propositions.Zip(["2017", "2016"]))
        {
            var story = await Story.In(api, proposition: proposition);
            await story.Records(c => Said(said, story.By(actor, c)));
        }

        async Task Gives(string query, params Proposition[] expected) =>
            Assert.Equal(
                expected.Select(p => p.Slug),
                (await api.Rows($"{Of(actor)}?{query}")).Select(p =>
                    TextOf(p!["proposition"]!, "slug")
                )
            );

        await Gives("", propositions[1], propositions[0]);
        await Gives("sort=-first_on", propositions[0], propositions[1]);
        await Gives($"topic={topic.Slug}", propositions[0]);
        await Gives("kind=fact", propositions[1]);
        await Gives($"proposition={propositions[0].Slug}", propositions[0]);
    }

    [Fact]
    public async Task Pages_and_tables_hold_every_position_once()
    {
        var story = await Story.In(api);
        List<string> actors = [];
        for (var i = 0; i < 7; i++)
        {
            var actor = await api.Given(Some.Actor());
            actors.Add(actor.Slug);
            await story.Records(c => story.By(actor, c));
        }
        actors.Sort(StringComparer.Ordinal);

        foreach (
            var (sort, expected) in new[]
            {
                ("actor", actors),
                ("-actor", [.. actors.AsEnumerable().Reverse()]),
            }
        )
        {
            List<string> paged = [];
            for (var next = $"{On(story.Proposition)}?limit=3&sort={sort}"; next is not null; )
            {
                var page = await api.Json(next);
                paged.AddRange(page["data"]!.AsArray().Select(p => TextOf(p!["actor"]!, "slug")));
                next = page["links"]!["next"]?.GetValue<string>();
            }
            Assert.Equal(expected, paged);
        }
        foreach (var sort in new[] { "first_on", "-last_on", "claim_count" })
            Assert.Equal(7, (await api.Table($"{On(story.Proposition)}.csv?sort={sort}")).Count);
        var rows = await api.Table($"{On(story.Proposition)}.csv");
        Assert.Equal(actors, rows.Select(r => r["actor"]));
        Assert.All(rows, r => Assert.Equal("1", r["supports"]));
        Assert.All(rows, r => Assert.Equal(story.Author.Slug, r["through"]));
    }

    [Fact]
    public async Task Positions_of_nothing_are_404_and_of_what_was_withdrawn_410()
    {
        var gone = Some.Actor();
        gone.Retract(DateTimeOffset.UnixEpoch);
        await api.Given(gone);

        await api.Problem(
            "/v1/propositions/nothing-here/positions",
            HttpStatusCode.NotFound,
            "not_found"
        );
        await api.Problem(Of(gone), HttpStatusCode.Gone, "gone");
        await api.Problem(
            $"{Of(await api.Given(Some.Actor()))}?claimant=somebody",
            HttpStatusCode.BadRequest,
            "unknown_parameter"
        );
    }

    private static ClaimContent Said(string? on, ClaimContent content) =>
        content with
        {
            SaidOn = on is null ? null : PartialDate.Parse(on),
        };

    private static string On(Proposition proposition) =>
        $"/v1/propositions/{proposition.Slug}/positions";

    private static string Of(Actor actor) => $"/v1/actors/{actor.Slug}/positions";

    private static IEnumerable<string> Keys(JsonNode position) =>
        position["claims"]!.AsArray().Select(c => TextOf(c!, "key"));

    private static (int, int, int, int) Counts(JsonNode position)
    {
        var counts = position["counts"]!;
        return (Of("supports"), Of("denies"), Of("questions"), Of("reports"));
        int Of(string stance) => counts[stance]!.GetValue<int>();
    }
}
