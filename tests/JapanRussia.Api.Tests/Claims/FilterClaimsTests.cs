using System.Net;
using JapanRussia.Actors;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Measures;
using JapanRussia.Propositions;
using JapanRussia.Values.Dates;

namespace JapanRussia.Api.Tests.Claims;

public sealed class FilterClaimsTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Keeps_what_an_actor_claims_alone_or_jointly_and_what_others_might_be_read_to()
    {
        var story = await Story.In(api);
        var (actor, other) = (await api.Given(Some.Actor()), await api.Given(Some.Actor()));
        var alone = await story.Records(c => story.By(actor, c));
        var jointly = await story.Records(c =>
            story.By(other, c) with
            {
                Claimants = [new(other.Id, ClaimantRole.Lead), new(actor.Id, ClaimantRole.Joint)],
            }
        );
        var perhaps = await story.Records(c =>
            c with
            {
                Claimants =
                [
                    new(story.Author.Id, ClaimantRole.Lead),
                    new(actor.Id, ClaimantRole.Alternative),
                ],
            }
        );

        Assert.Equal([alone, jointly], await api.Keys($"{story.Address}&claimant={actor.Slug}"));
        Assert.Equal([perhaps], await api.Keys($"{story.Address}&not_claimant={actor.Slug}"));
        Assert.Equal(
            [alone, jointly, perhaps],
            await api.Keys($"{story.Address}&claimant={actor.Slug},{story.Author.Slug}")
        );
    }

    [Fact]
    public async Task Keeps_what_somebody_passed_on_and_how_many_speak()
    {
        var story = await Story.In(api);
        var (agency, source) = (
            await api.Given(Some.Actor(ActorKind.Media)),
            await api.Given(Some.Actor())
        );
        await story.Records();
        var reported = await story.Records(c => story.By(source, c));
        var chained = await story.Records(c =>
            story.By(source, c) with
            {
                Via =
                [
                    new(story.Author.Id, null, "explains", Stance.Reports),
                    new(agency.Id, null, "said", Stance.Reports),
                ],
            }
        );

        Assert.Equal([chained], await api.Keys($"{story.Address}&via={agency.Slug}"));
        Assert.Equal([reported, chained], await api.Keys($"{story.Address}&min_depth=2"));
        Assert.Equal([chained], await api.Keys($"{story.Address}&min_depth=3"));
    }

    [Fact]
    public async Task Keeps_a_topic_with_all_below_it()
    {
        var root = await api.Given(Some.Topic());
        var child = await api.Given(Some.Topic(root));
        var grandchild = await api.Given(Some.Topic(child));
        var proposition = await api.Given(Some.Proposition(topics: grandchild));
        var story = await Story.In(api, proposition: proposition);
        var key = await story.Records();

        foreach (var topic in new[] { root, child, grandchild })
            Assert.Equal([key], await api.Keys($"/v1/claims?topic={topic.Slug}"));
        var beside = await api.Given(Some.Topic(root));
        Assert.Empty(await api.Keys($"/v1/claims?topic={beside.Slug}"));
    }

    [Fact]
    public async Task Keeps_by_article_author_outlet_section_and_proposition()
    {
        var outlet = await api.Given(Some.Outlet());
        var story = await Story.In(
            api,
            author => Some.Article(outlet, author, section: SectionKind.Comment)
        );
        var key = await story.Records();
        await (await Story.In(api)).Records();

        foreach (
            var filter in new[]
            {
                $"article={story.Article.Slug}",
                $"author={story.Author.Slug}",
                $"outlet={outlet.Slug}",
                $"section=comment&author={story.Author.Slug}",
                $"proposition={story.Proposition.Slug}",
                $"key={key}",
            }
        )
            Assert.Equal([key], await api.Keys($"/v1/claims?{filter}"));
        Assert.Empty(await api.Keys($"{story.Address}&section=body"));
    }

    [Theory]
    [InlineData("stance=denies")]
    [InlineData("certainty=possible")]
    [InlineData("attribution=mixed")]
    [InlineData("act=belief")]
    [InlineData("has_quote=true")]
    [InlineData("has_figure=true")]
    [InlineData("claimant_kind=state")]
    [InlineData("claimant_country=JP")]
    [InlineData("naming=collective")]
    [InlineData("kind=forecast")]
    [InlineData("checkable=false")]
    public async Task Keeps_by(string filter)
    {
        var state = await api.Given(Some.Actor(ActorKind.State, Naming.Collective, "JP"));
        var measure = await api.Given(Some.Measure());
        var forecast = await api.Given(
            Some.Proposition(PropositionKind.Forecast, checkable: false)
        );
        var story = await Story.In(api);
        var plain = await story.Records();
        var rich = await story.Records(c =>
            story.By(state, c) with
            {
                PropositionId = forecast.Id,
                Stance = Stance.Denies,
                Certainty = Certainty.Possible,
                Attribution = Attribution.Mixed,
                Act = Act.Belief,
                Quote = "never again",
                Figures = [FigureContent.Amount(measure.Id, Qualifier.About, 70)],
            }
        );

        Assert.Equal([rich], await api.Keys($"{story.Address}&{filter}"));
        if (filter.StartsWith("has_") || filter.StartsWith("checkable"))
        {
            var other = filter.EndsWith("true")
                ? filter.Replace("true", "false")
                : filter.Replace("false", "true");
            Assert.Equal([plain], await api.Keys($"{story.Address}&{other}"));
        }
        else
            Assert.Equal([plain], await api.Keys($"{story.Address}&not_{filter}"));
    }

    [Fact]
    public async Task Keeps_a_measure_and_gives_its_figure_with_range_and_unit()
    {
        var (amount, date) = (
            await api.Given(Some.Measure()),
            await api.Given(Some.Measure(MeasureKind.Date))
        );
        var story = await Story.In(api);
        await story.Records();
        var key = await story.Records(c =>
            c with
            {
                Figures =
                [
                    FigureContent.Amount(amount.Id, Qualifier.Almost, 100),
                    FigureContent.Dated(date.Id, Qualifier.Exact, PartialDate.Parse("2014-03")),
                ],
            }
        );

        var row = Assert.Single(await api.Rows($"{story.Address}&measure={amount.Slug}"));

        Assert.Equal(key, row!["key"]!.GetValue<string>());
        Assert.Equal(
            $$"""{"measure":"{{amount.Slug}}","name":"Some measure","qualifier":"almost","value":100,"lower":90,"upper":100,"unit":"item","date":null}""",
            row["figures"]![0]!.ToJsonString()
        );
        Assert.Equal(
            """{"text":"2014-03","from":"2014-03-01","to":"2014-03-31"}""",
            row["figures"]![1]!["date"]!.ToJsonString()
        );
    }

    [Fact]
    public async Task Keeps_what_overlaps_a_range_of_time_and_never_what_has_no_date()
    {
        var story = await Story.In(api);
        await story.Records();
        var year = await story.Records(c => c with { About = PartialDate.Parse("2016") });
        var open = await story.Records(c => c with { About = PartialDate.Parse("2014-03/..") });
        var day = await story.Records(c => c with { About = PartialDate.Parse("2016-12-15") });

        Assert.Equal([year, open, day], await api.Keys($"{story.Address}&about_from=2016-12"));
        Assert.Equal([open], await api.Keys($"{story.Address}&about_from=2017"));
        Assert.Equal([open], await api.Keys($"{story.Address}&about_to=2015"));
        Assert.Equal(
            [year, open, day],
            await api.Keys($"{story.Address}&about_from=2016-12-15&about_to=2016-12-15")
        );
    }

    [Fact]
    public async Task Keeps_by_the_days_on_which_it_was_said_and_published()
    {
        var story = await Story.In(
            api,
            author => Some.Article(author: author, publishedOn: "2016-12/2017-01")
        );
        var key = await story.Records(c => c with { SaidOn = PartialDate.Parse("2016-05-06") });

        Assert.Equal([key], await api.Keys($"{story.Address}&said_from=2016-05&said_to=2016-05"));
        Assert.Empty(await api.Keys($"{story.Address}&said_from=2016-06"));
        Assert.Equal([key], await api.Keys($"{story.Address}&published_from=2017"));
        Assert.Empty(await api.Keys($"{story.Address}&published_to=2016-11"));
    }

    [Theory]
    [InlineData(ClaimStatus.Draft)]
    [InlineData(ClaimStatus.Rejected)]
    public async Task Shows_published_claims_only(ClaimStatus status)
    {
        var story = await Story.In(api);
        await story.Records(status: status);
        var shown = await story.Records();

        Assert.Equal([shown], await api.Keys(story.Address));
        Assert.Equal([shown], await api.Keys(story.Address + "&status=published"));
        await api.Problem(story.Address + "&status=draft", HttpStatusCode.Forbidden, "not_shown");
        await api.Problem(
            story.Address + "&not_status=published",
            HttpStatusCode.BadRequest,
            "unknown_parameter"
        );
    }

    [Theory]
    [InlineData("/v1/claims?said_from=2016-12&said_to=2016-10", "said_to")]
    [InlineData("/v1/claims?about_to=2015&about_from=2016-01", "about_to")]
    [InlineData("/v1/claims.csv?published_from=2017&published_to=2016-12-31", "published_to")]
    [InlineData("/v1/articles?published_from=2017&published_to=2016", "published_to")]
    [InlineData("/v1/figures?said_from=2016-12-16&said_to=2016-12-15", "said_to")]
    [InlineData(
        "/v1/stance-matrix?rows=actor&columns=topic&said_from=2017&said_to=2016",
        "said_to"
    )]
    public async Task A_reversed_range_is_refused(string address, string parameter)
    {
        var problem = await api.Problem(address, HttpStatusCode.BadRequest, "invalid_parameter");

        var fault = Assert.Single(problem["errors"]!.AsArray())!;
        Assert.Equal(parameter, fault["parameter"]!.GetValue<string>());
        Assert.StartsWith("The range is reversed", fault["detail"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("said_from=2016-12-16&said_to=2016-12")]
    [InlineData("said_from=2016-12&said_to=2016-12-16")]
    [InlineData("said_from=2016&said_to=2016")]
    [InlineData("said_from=2017&about_to=2016")]
    public async Task A_range_within_the_same_time_is_none(string range) =>
        await api.Json($"/v1/claims?{range}");
}
