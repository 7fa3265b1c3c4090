using System.Text.Json.Nodes;
using JapanRussia.Claims;
using JapanRussia.Measures;
using JapanRussia.Propositions;
using JapanRussia.Values.Dates;
using JapanRussia.Writing;

namespace JapanRussia.Api.Tests.Disagreements;

/// <summary>What counts as a disagreement, and how far it goes.</summary>
public sealed class FindDisagreementsTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Opposite_stances_on_one_proposition_disagree_and_others_do_not()
    {
        var story = await Story.In(api);
        var supports = await story.Records();
        var denies = await story.Records(c => c with { Stance = Stance.Denies });
        await story.Records(c => c with { Stance = Stance.Questions });
        await story.Records(c => c with { Stance = Stance.Reports });

        var row = Assert.Single(await In(story));

        Assert.Equal(("stance", "hard", "suggested"), Kind(row));
        Assert.Equal((supports, denies), Sides(row));
        Assert.Equal(
            "Some Actor supports, Some Actor denies: Something is so.",
            (string?)row!["why"]
        );
        Assert.Equal(1, (int?)row["left"]!["locator"]!["paragraph"]);
    }

    [Theory]
    [InlineData(PropositionKind.Fact, "hard")]
    [InlineData(PropositionKind.Cause, "hard")]
    [InlineData(PropositionKind.Forecast, "hard")]
    [InlineData(PropositionKind.Policy, "soft")]
    [InlineData(PropositionKind.Evaluation, "soft")]
    public async Task What_should_be_and_what_is_good_is_disputed_softly(
        PropositionKind kind,
        string strength
    )
    {
        var story = await Story.In(api, proposition: await api.Given(Some.Proposition(kind)));
        await story.Records();
        await story.Records(c => c with { Stance = Stance.Denies });

        Assert.Equal(strength, (string?)Assert.Single(await In(story))!["strength"]);
    }

    [Theory]
    [InlineData("probable")]
    [InlineData("possible")]
    [InlineData("condition")]
    [InlineData("attribution")]
    [InlineData("time")]
    public async Task A_hedge_on_either_side_makes_it_soft(string hedge)
    {
        foreach (var first in new[] { true, false })
        {
            var story = await Story.In(api);
            await story.Records(c => first ? Hedged(c) : About(c));
            await story.Records(c =>
                (first ? About(c) : Hedged(c)) with
                {
                    Stance = Stance.Denies,
                }
            );

            Assert.Equal("soft", (string?)Assert.Single(await In(story))!["strength"]);
        }

        static ClaimContent About(ClaimContent c) => c with { About = PartialDate.Parse("2016") };
        ClaimContent Hedged(ClaimContent c) =>
            hedge switch
            {
                "probable" => c with { Certainty = Certainty.Probable },
                "possible" => c with { Certainty = Certainty.Possible },
                "condition" => c with { Condition = "if all goes well" },
                "attribution" => c with { HedgeScope = HedgeScope.Attribution },
                _ => c with { About = PartialDate.Parse("2014/2015") },
            };
    }

    [Theory]
    [InlineData("exact 68", "about 70", null)]
    [InlineData("almost 3", "more_than 2", null)]
    [InlineData("exact 2", "more_than 2", null)]
    [InlineData("at_most 5", "at_least 5", null)]
    [InlineData("at_least 5", "more_than 90", null)]
    [InlineData("exact 10", "exact 10", null)]
    [InlineData("exact 60", "exact 70", "hard")]
    [InlineData("at_most 5", "at_least 6", "hard")]
    [InlineData("almost 3", "exact 4", "soft")]
    [InlineData("about 70", "exact 78", "soft")]
    [InlineData("less_than 2", "exact 3", "hard")]
    public async Task Amounts_clash_where_their_ranges_share_nothing(
        string one,
        string other,
        string? strength
    )
    {
        var measure = await api.Given(Some.Measure());
        var story = await Story.In(api);
        foreach (var figure in new[] { one, other })
            await story.Records(c => c with { Figures = [Amount(measure, figure)] });

        var rows = await In(story);

        Assert.Equal(
            strength is null ? [] : [("figure", strength, "suggested")],
            rows.Select(Kind)
        );
    }

    [Theory]
    [InlineData("2012", "2011", "hard")]
    [InlineData("2012", "2012-05", null)]
    [InlineData("2012-05", "2012-06", "hard")]
    [InlineData("2016-05?", "2016-12", "soft")]
    [InlineData("2016-11-15~", "2016-11-17", null)]
    [InlineData("2016-11-15~", "2016-11-23", "soft")]
    [InlineData("2016-11-15", "2016-11-17?", "soft")]
    [InlineData("2016-06~", "2016-01/2016-04", "soft")]
    [InlineData("2016-06~", "2016-05", null)]
    [InlineData("2014%", "2015", null)]
    [InlineData("2014~", "2016", "soft")]
    [InlineData("2014-03/..", "2020", null)]
    [InlineData("2014-03/..", "2014-02", "hard")]
    [InlineData("../2010", "2011", "hard")]
    [InlineData("2010-06~/2012", "2010-05", null)]
    [InlineData("2010-06~/2012", "2013-01", "soft")]
    public async Task Dates_clash_where_they_can_mean_no_day_in_common(
        string one,
        string other,
        string? strength
    )
    {
        var measure = await api.Given(Some.Measure(MeasureKind.Date));
        var story = await Story.In(api);
        foreach (var date in new[] { one, other })
            await story.Records(c =>
                c with
                {
                    // what a date is about is the date: that is no other time
                    About = PartialDate.Parse(date),
                    Figures =
                    [
                        FigureContent.Dated(measure.Id, Qualifier.Exact, PartialDate.Parse(date)),
                    ],
                }
            );

        var rows = await In(story);

        Assert.Equal(strength is null ? [] : [("date", strength, "suggested")], rows.Select(Kind));
    }

    [Fact]
    public async Task A_figure_that_is_denied_or_questioned_clashes_with_none()
    {
        var measure = await api.Given(Some.Measure());
        var story = await Story.In(api);
        var given = await story.Records(c => c with { Figures = [Amount(measure, "exact 1")] });
        var reported = await story.Records(c =>
            c with
            {
                Stance = Stance.Reports,
                Figures = [Amount(measure, "exact 2")],
            }
        );
        foreach (var stance in new[] { Stance.Denies, Stance.Questions })
            await story.Records(c =>
                c with
                {
                    Stance = stance,
                    Figures = [Amount(measure, "exact 3")],
                }
            );

        var row = Assert.Single(await In(story, "&basis=figure"));

        Assert.Equal((given, reported), Sides(row));
        Assert.Equal("Some measure: Some Actor gives 1 item and 2 item.", (string?)row!["why"]);
        Assert.True((bool?)row["same_claimant"]);
        Assert.Equal(2, (int?)row["right"]!["figure"]!["value"]);
    }

    [Fact]
    public async Task Figures_for_two_measures_and_of_one_claim_clash_with_none()
    {
        var (one, other) = (await api.Given(Some.Measure()), await api.Given(Some.Measure()));
        var story = await Story.In(api);
        await story.Records(c =>
            c with
            {
                Figures = [Amount(one, "exact 1"), Amount(one, "exact 5")],
            }
        );
        await story.Records(c => c with { Figures = [Amount(other, "exact 2")] });

        Assert.Empty(await In(story));
    }

    [Theory]
    [InlineData(ClaimStatus.Draft)]
    [InlineData(ClaimStatus.Rejected)]
    public async Task What_is_not_published_disagrees_with_none(ClaimStatus status)
    {
        var story = await Story.In(api);
        await story.Records();
        await story.Records(c => c with { Stance = Stance.Denies }, status);

        Assert.Empty(await In(story));
    }

    [Fact]
    public async Task What_was_retracted_disagrees_with_none()
    {
        var story = await Story.In(api);
        await story.Records();
        var key = await story.Records(c => c with { Stance = Stance.Denies });
        Assert.Single(await In(story));
        await using (var db = api.Database())
        {
            db.Claims.Single(c => c.Key == key).Retract(DateTimeOffset.UnixEpoch);
            await db.SaveAsync(Some.Editor, TimeProvider.System, CancellationToken.None);
        }

        Assert.Empty(await In(story));
    }

    private Task<JsonArray> In(Story story, string and = "") =>
        api.Rows($"/v1/disagreements?article={story.Article.Slug}{and}");

    private static (string?, string?, string?) Kind(JsonNode? row) =>
        ((string?)row!["basis"], (string?)row["strength"], (string?)row["state"]);

    private static (string?, string?) Sides(JsonNode? row) =>
        ((string?)row!["left"]!["key"], (string?)row["right"]!["key"]);

    private static FigureContent Amount(Measure measure, string figure)
    {
        var (qualifier, value) = (figure.Split(' ')[0], figure.Split(' ')[1]);
        return FigureContent.Amount(
            measure.Id,
            JapanRussia.Values.Vocabularies.Words<Qualifier>.Term(qualifier),
            decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)
        );
    }
}
