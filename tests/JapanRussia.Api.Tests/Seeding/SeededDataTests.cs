using System.Text.Json.Nodes;

namespace JapanRussia.Api.Tests.Seeding;

/// <summary>What the data must give, asked through the API as a reader would.</summary>
public sealed class SeededDataTests(SeededApi api) : IClassFixture<SeededApi>
{
    [Fact]
    public async Task Putin_denies_that_a_dispute_exists_as_Maxie_reports_it()
    {
        var claim = await Single(
            "/v1/claims?claimant=vladimir-putin&stance=denies&proposition=territorial-dispute-exists&article=maxie-elusive-bargain"
        );

        Assert.Equal("certain", TextOf(claim, "certainty"));
        Assert.Equal("indirect", TextOf(claim, "attribution"));
        Assert.Equal("belief", TextOf(claim, "act"));
        Assert.Equal("In Putin's realpolitik worldview", TextOf(claim, "cue"));
        Assert.Equal(["jeremy-maxie"], Via(claim));
        Assert.Equal(
            "A territorial dispute between Russia and Japan over the southern Kuriles exists.",
            TextOf(claim["proposition"]!, "text")
        );
        Assert.Equal((565, 630, 1), Span(claim));
        Assert.Equal("body", TextOf(claim["section"]!, "key"));
        Assert.Null(claim["about"]);
    }

    [Fact]
    public async Task Putin_alone_denies_that_a_dispute_exists_through_three_who_are_one_source()
    {
        var position = await Single(
            "/v1/propositions/territorial-dispute-exists/positions?stance=denies"
        );
        var denial = (await api.Json("/v1/propositions/territorial-dispute-exists/sources"))[
            "stances"
        ]!
            .AsArray()
            .Single(s => TextOf(s!, "stance") == "denies")!;

        Assert.Equal("vladimir-putin", TextOf(position["actor"]!, "slug"));
        Assert.Equal(
            ["brahma-chellaney", "j-von-hettlingen", "jeremy-maxie"],
            position["through"]!.AsArray().Select(a => TextOf(a!, "slug"))
        );
        Assert.Equal(2, denial["article_count"]!.GetValue<int>());
        Assert.Equal(1, denial["source_count"]!.GetValue<int>());
    }

    [Fact]
    public async Task Mead_quotes_the_Financial_Times_quoting_a_parliamentarian()
    {
        var claim = await Single("/v1/claims?via=financial-times&min_depth=3&stance=denies");

        Assert.Equal("russian-parliamentarian-in-tokyo", TextOf(claim["claimant"]!, "slug"));
        Assert.Equal("described", TextOf(claim["claimant"]!, "naming"));
        Assert.Equal(["walter-russell-mead", "financial-times"], Via(claim));
        Assert.Equal("financial-times-japan-russia-projects", TextOf(claim["via"]![1]!, "article"));
        Assert.Equal("denies", TextOf(claim, "stance"));
        Assert.Equal("certain", TextOf(claim, "certainty"));
        Assert.Equal("mixed", TextOf(claim, "attribution"));
        Assert.Equal("said", TextOf(claim, "cue"));
        Assert.Equal("2016-10/2016-11", TextOf(claim["about"]!, "text"));
        Assert.Equal((860, 1000, 7), Span(claim));
        Assert.False(
            (await api.Json("/v1/articles/financial-times-japan-russia-projects"))[
                "held"
            ]!.GetValue<bool>()
        );
    }

    [Fact]
    public async Task A_fund_of_a_billion_dollars_was_announced_as_Maxie_has_it()
    {
        var claims = await api.Rows(
            "/v1/claims?measure=rdif-jbic-fund-size&article=maxie-elusive-bargain"
        );

        var figures = claims.Select(c => c!["figures"]!.AsArray().Single()!).ToList();
        Assert.NotEmpty(figures);
        Assert.All(
            figures,
            figure =>
            {
                Assert.Equal(1_000_000_000m, figure["value"]!.GetValue<decimal>());
                Assert.Equal("USD", TextOf(figure, "unit"));
                Assert.Equal("exact", TextOf(figure, "qualifier"));
            }
        );
    }

    [Fact]
    public async Task Five_articles_are_held_and_every_span_of_their_claims_was_verified()
    {
        Assert.Equal(5, (await api.Rows("/v1/articles?held=true")).Count);
        var claims = await All("/v1/claims?limit=200");

        Assert.True(claims.Count >= 350, $"{claims.Count}");
        Assert.All(
            claims.SelectMany(c => c["evidence"]!.AsArray()),
            e => Assert.Equal("verified", TextOf(e!, "anchor_status"))
        );
    }

    [Fact]
    public async Task Sixty_propositions_can_be_compared_across_articles()
    {
        var claims = await All("/v1/claims?limit=200&fields=proposition,article");

        var shared = claims
            .GroupBy(c => TextOf(c["proposition"]!, "slug"))
            .Count(p => p.Select(c => TextOf(c["article"]!, "slug")).Distinct().Count() >= 2);

        Assert.True(shared >= 60, $"{shared}");
    }

    [Fact]
    public async Task Relations_say_why()
    {
        var relations = (await All("/v1/propositions?include=relations&limit=200"))
            .Concat(await All("/v1/claims?include=relations&limit=200"))
            .SelectMany(r => r["relations"]!.AsArray())
            .DistinctBy(r => TextOf(r!, "key"))
            .ToList();

        Assert.True(relations.Count >= 35, $"{relations.Count}");
        Assert.All(relations, r => Assert.True(TextOf(r!, "why").Length > 20));
        Assert.Contains(
            relations,
            r => TextOf(r!, "kind") == "contradicts" && TextOf(r!, "strength") == "hard"
        );
    }

    [Theory]
    [InlineData("akita-gift-date")]
    [InlineData("commercial-accords-december-2016")]
    [InlineData("putin-delay-december-2016")]
    public async Task Numbers_on_which_sources_differ_stand_under_one_measure(string measure)
    {
        var figures = (await api.Rows($"/v1/claims?measure={measure}"))
            .SelectMany(c => c!["figures"]!.AsArray())
            .Where(f => TextOf(f!, "measure") == measure)
            .Select(f =>
                f!["date"]?.ToJsonString() ?? f["value"]!.ToJsonString() + TextOf(f, "qualifier")
            )
            .Distinct();

        Assert.True(figures.Count() >= 2);
    }

    [Fact]
    public async Task A_quote_has_twelve_words_at_most()
    {
        var quotes = (await All("/v1/claims?has_quote=true&limit=200"))
            .Select(c => TextOf(c, "quote"))
            .ToList();

        Assert.NotEmpty(quotes);
        Assert.All(quotes, q => Assert.InRange(q.Split(' ').Length, 1, 12));
    }

    private async Task<JsonNode> Single(string address) => Assert.Single(await api.Rows(address))!;

    private async Task<List<JsonNode>> All(string address)
    {
        List<JsonNode> rows = [];
        for (var next = address; next is not null; )
        {
            var page = await api.Json(next);
            rows.AddRange(page["data"]!.AsArray().Select(r => r!));
            next = page["links"]!["next"]?.GetValue<string>();
        }
        return rows;
    }

    private static IEnumerable<string> Via(JsonNode claim) =>
        claim["via"]!.AsArray().Select(h => TextOf(h!["actor"]!, "slug"));

    private static (int Start, int End, int Paragraph) Span(JsonNode claim)
    {
        var content = claim["evidence"]!.AsArray().Single(e => TextOf(e!, "role") == "content")!;
        return (
            content["start"]!.GetValue<int>(),
            content["end"]!.GetValue<int>(),
            content["paragraph"]!.GetValue<int>()
        );
    }

    [Fact]
    public async Task A_claim_is_found_by_its_key_as_by_its_id()
    {
        var byKey = await api.Json("/v1/claims/maxie-elusive-bargain/012");

        Assert.Equal($"{await api.Json($"/v1/claims/{byKey["id"]}")}", $"{byKey}");
        await api.Problem(
            "/v1/claims/maxie-elusive-bargain/999",
            System.Net.HttpStatusCode.NotFound,
            "not_found"
        );
    }

    [Fact]
    public async Task What_an_article_leaves_out_that_was_not_read_is_not_known()
    {
        const string article = "/v1/articles/financial-times-japan-russia-projects";

        Assert.Null((await api.Json(article))["links"]!["coverage"]);
        await api.Problem(article + "/coverage", System.Net.HttpStatusCode.NotFound, "not_found");
    }
}
