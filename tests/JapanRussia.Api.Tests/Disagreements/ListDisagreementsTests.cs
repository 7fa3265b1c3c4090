using System.Text.Json.Nodes;

namespace JapanRussia.Api.Tests.Disagreements;

/// <summary>The list of disagreements on the data that it comes with.</summary>
public sealed class ListDisagreementsTests(SeededApi api) : IClassFixture<SeededApi>
{
    [Fact]
    public async Task The_five_articles_differ_on_these_numbers_and_dates_and_no_others()
    {
        var rows = await api.Rows("/v1/disagreements?basis=figure,date");

        Assert.Equal(
            [
                ("akita-gift-date", "hard", "2012", "2011"),
                ("years-since-end-of-second-world-war", "hard", "60", "70"),
                ("start-of-new-approach", "soft", "2016-05?", "2016-12"),
                ("resumption-of-direct-talks", "soft", "2016-06~", "2016-01/2016-04"),
            ],
            rows.Select(r =>
                (
                    (string)r!["measure"]!["slug"]!,
                    (string)r["strength"]!,
                    Figure(r["left"]!),
                    Figure(r["right"]!)
                )
            )
        );
        Assert.All(
            rows.SelectMany(r => new[] { r!["left"], r["right"] }),
            side => Assert.Equal(64, ((string)side!["locator"]!["sha256"]!).Length)
        );

        static string Figure(JsonNode side) =>
            (string?)side["figure"]!["date"]?["text"] ?? side["figure"]!["value"]!.ToJsonString();
    }

    [Fact]
    public async Task Savic_differs_with_himself()
    {
        var row = Assert.Single(
            await api.Rows("/v1/disagreements?claimant=bob-savic&same_claimant=true&basis=date")
        );

        Assert.True((bool)row!["same_claimant"]! && (bool)row["same_article"]!);
    }

    [Fact]
    public async Task Putins_denial_stands_against_everybody_else_and_nobody_against_himself()
    {
        var rows = await api.Rows(
            "/v1/disagreements?proposition=territorial-dispute-exists&basis=stance&limit=200"
        );

        Assert.Equal(21, rows.Count);
        Assert.All(
            rows,
            row =>
            {
                Assert.Equal("hard", (string?)row!["strength"]);
                Assert.Single(
                    new[] { row["left"], row["right"] },
                    s => (string?)s!["claimant"]!["slug"] == "vladimir-putin"
                );
            }
        );
    }

    [Fact]
    public async Task Relieved_isolation_is_no_contradiction_of_isolation()
    {
        var rows = await api.Rows("/v1/disagreements?state=rejected");

        Assert.Equal(4, rows.Count);
        Assert.All(rows, r => Assert.Equal("p007", (string?)r!["tie"]!["key"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("sort=-key")]
    [InlineData("topic=territorial-dispute")]
    [InlineData("claimant=vladimir-putin")]
    [InlineData("article=pajon-vladivostok-summit&strength=soft")]
    public async Task A_walk_by_pages_meets_each_once_in_the_order_of_keys(string query)
    {
        var whole = await Ids($"/v1/disagreements?limit=200&{query}");
        List<string> walked = [];
        for (var next = $"/v1/disagreements?limit=7&{query}"; next is not null; )
        {
            var page = await api.Json(next);
            walked.AddRange(page["data"]!.AsArray().Select(r => (string)r!["id"]!));
            next = (string?)page["links"]!["next"];
        }

        Assert.True(whole.Count > 7);
        Assert.Distinct(walked);
        Assert.Equal(whole, walked);
    }

    [Theory]
    [InlineData("article", "pajon-vladivostok-summit")]
    [InlineData("claimant", "vladimir-putin")]
    [InlineData("topic", "territorial-dispute")]
    [InlineData("outlet", "the-diplomat")]
    [InlineData("author", "bob-savic")]
    [InlineData("via", "jeremy-maxie")]
    [InlineData("proposition", "territorial-dispute-exists")]
    [InlineData("claim", "maxie-elusive-bargain/012")]
    [InlineData("section", "comment")]
    [InlineData("claimant_kind", "state")]
    [InlineData("claimant_country", "RU")]
    [InlineData("basis", "relation")]
    [InlineData("strength", "hard")]
    [InlineData("measure", "akita-gift-date")]
    public async Task A_filter_and_its_negation_divide_the_list(string name, string value)
    {
        var all = await Ids("/v1/disagreements?limit=200");
        var kept = await Ids($"/v1/disagreements?limit=200&{name}={value}");
        var left = await Ids($"/v1/disagreements?limit=200&not_{name}={value}");

        Assert.NotEmpty(kept);
        Assert.Distinct(kept);
        Assert.Equal(all.Order(), kept.Concat(left).Order());
    }

    [Fact]
    public async Task Two_sides_asked_for_may_be_one_or_both()
    {
        var rows = await api.Rows(
            "/v1/disagreements?claimant=vladimir-putin&article=pajon-vladivostok-summit&limit=200"
        );

        Assert.NotEmpty(rows);
        Assert.All(
            rows,
            r =>
            {
                Assert.Contains("vladimir-putin", Both(r!, s => (string)s["claimant"]!["slug"]!));
                Assert.Contains(
                    "pajon-vladivostok-summit",
                    Both(r!, s => (string)s["article"]!["slug"]!)
                );
            }
        );

        static string[] Both(JsonNode row, Func<JsonNode, string> of) =>
            [of(row["left"]!), of(row["right"]!)];
    }

    [Fact]
    public async Task As_a_table_both_sides_stand_in_one_row()
    {
        var rows = await api.Table("/v1/disagreements.csv");
        var json = await api.Rows("/v1/disagreements?limit=200");

        Assert.Equal(json.Select(r => (string?)r!["id"]), rows.Select(r => r["id"]));
        Assert.Equal(json.Select(r => (string?)r!["why"]), rows.Select(r => r["why"]));
        foreach (var side in new[] { "left", "right" })
        {
            Assert.Equal(
                json.Select(r => (string?)r![side]!["key"]),
                rows.Select(r => r[$"{side}_claim"])
            );
            Assert.Equal(
                json.Select(r => (string?)r![side]!["locator"]!["sha256"]),
                rows.Select(r => r[$"{side}_sha256"])
            );
        }
        var akita = rows.Single(r => r["measure"] == "akita-gift-date");
        Assert.Equal(("2012", "2011"), (akita["left_date"], akita["right_date"]));
    }

    [Fact]
    public async Task They_are_counted_by_basis_strength_and_state()
    {
        var page = await api.Json(
            "/v1/disagreements?limit=1&count=exact&facets=basis,strength,state"
        );

        var count = (long)page["count"]!["value"]!;
        Assert.All(
            page["facets"]!.AsArray(),
            facet => Assert.Equal(count, facet!["values"]!.AsArray().Sum(v => (long)v!["count"]!))
        );
    }

    [Theory]
    [InlineData("basis=feeling", "invalid_parameter")]
    [InlineData("topic=no-such-topic", "unknown_value")]
    [InlineData("bassis=figure", "unknown_parameter")]
    [InlineData("state=judged", "invalid_parameter")]
    public async Task What_it_does_not_know_is_an_error(string query, string code) =>
        await api.Problem($"/v1/disagreements?{query}", System.Net.HttpStatusCode.BadRequest, code);

    private async Task<List<string>> Ids(string address) => await api.Keys(address, "id");
}
