using System.Text.Json.Nodes;
using JapanRussia.Claims;
using JapanRussia.Values.Dates;

namespace JapanRussia.Api.Tests.Measures;

public sealed class MeasureFiguresTests(SeededApi api) : IClassFixture<SeededApi>
{
    [Theory]
    [InlineData("putin-delay-december-2016", 2, 3, false)]
    [InlineData("commercial-accords-december-2016", 68, 70, false)]
    [InlineData("years-since-end-of-second-world-war", 60, 70, true)]
    public async Task A_measure_says_between_what_its_figures_lie_and_whether_they_clash(
        string slug,
        int min,
        int max,
        bool clash
    )
    {
        var figures = await Of(slug);

        Assert.Equal(
            (min, max, clash),
            ((int)figures["min"]!, (int)figures["max"]!, (bool)figures["clash"]!)
        );
        Assert.Equal((int)figures["count"]!, figures["given"]!.AsArray().Count);
    }

    [Fact]
    public async Task Each_figure_names_the_claims_that_it_clashes_with()
    {
        var figures = await Of("akita-gift-date");

        Assert.Equal(
            [
                ("chellaney-abe-putin-courtship/089", "savic-slow-progress/038"),
                ("savic-slow-progress/038", "chellaney-abe-putin-courtship/089"),
            ],
            figures["given"]!
                .AsArray()
                .Select(g =>
                    (
                        (string)g!["figure"]!["claim"]!,
                        (string)g["clashes_with"]!.AsArray().Single()!
                    )
                )
        );
        Assert.Equal(
            ("2011-01-01", "2012-12-31"),
            ((string)figures["earliest"]!, (string)figures["latest"]!)
        );
    }

    [Fact]
    public async Task Figures_come_in_the_order_of_time_and_those_denied_do_not_count()
    {
        var measure = await api.Given(Some.Measure());
        var story = await Story.In(api, a => Some.Article(author: a, publishedOn: "2017"));
        var late = await story.Records(c => With(c, 5));
        var early = await story.Records(c =>
            With(c, 4) with
            {
                SaidOn = PartialDate.Parse("2016-05"),
            }
        );
        var denied = await story.Records(c => With(c, 90) with { Stance = Stance.Denies });

        var figures = await Of(measure.Slug);

        Assert.Equal(
            [early, late, denied],
            figures["given"]!.AsArray().Select(g => (string)g!["figure"]!["claim"]!)
        );
        Assert.Equal((4, 5), ((int)figures["min"]!, (int)figures["max"]!));

        ClaimContent With(ClaimContent c, int value) =>
            c with
            {
                Figures = [FigureContent.Amount(measure.Id, Qualifier.Exact, value)],
            };
    }

    [Fact]
    public async Task In_a_list_figures_come_when_they_are_asked_for()
    {
        var with = await api.Rows("/v1/measures?include=figures&kind=date&limit=5");
        var without = await api.Rows("/v1/measures?kind=date&limit=5");

        Assert.All(with, m => Assert.True((int)m!["figures"]!["count"]! > 0));
        Assert.All(without, m => Assert.False(m!.AsObject().ContainsKey("figures")));
    }

    [Fact]
    public async Task Every_figure_is_a_row_of_a_table_of_its_own()
    {
        var claims = await api.Http.GetStringAsync("/v1/claims.ndjson?has_figure=true");
        var figures = claims
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonNode.Parse(line)!)
            .SelectMany(c =>
                c["figures"]!
                    .AsArray()
                    .Select(f => ((string)c["key"]!, (string)f!["measure"]!, Text(f)))
            );
        var rows = (await api.Http.GetStringAsync("/v1/figures.ndjson"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonNode.Parse(line)!)
            .Select(r => ((string)r["claim"]!, (string)r["measure"]!["slug"]!, Text(r)));

        Assert.Equal(figures.Order(), rows.Order());

        static string Text(JsonNode figure) =>
            $"{figure["qualifier"]} {figure["value"]} {figure["lower"]} {figure["upper"]} {figure["date"]?["text"]}";
    }

    [Theory]
    [InlineData("measure=akita-gift-date", 2)]
    [InlineData("measure=akita-gift-date&article=savic-slow-progress", 1)]
    [InlineData("measure=akita-gift-date&not_claimant=bob-savic", 1)]
    [InlineData("measure=akita-gift-date&kind=amount", 0)]
    [InlineData("measure=putin-delay-december-2016&qualifier=almost", 1)]
    [InlineData("measure=putin-delay-december-2016&unit=hour&section=comment", 1)]
    public async Task Figures_are_filtered(string query, int count) =>
        Assert.Equal(count, (await api.Rows($"/v1/figures?{query}")).Count);

    private async Task<JsonNode> Of(string measure) =>
        (await api.Json($"/v1/measures/{measure}"))["figures"]!;
}
