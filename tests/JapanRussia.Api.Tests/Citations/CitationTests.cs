using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using JapanRussia.Actors;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Outlets;
using JapanRussia.Propositions;
using JapanRussia.Values.Dates;
using JapanRussia.Values.Text;
using NJsonSchema;

namespace JapanRussia.Api.Tests.Citations;

public sealed partial class CitationTests(Api api) : IClassFixture<Api>
{
    private const string Record = "http://host/v1/claims/ID";

    [Fact]
    public async Task A_claim_in_an_article_of_which_all_is_known()
    {
        var author = await Named("Zoë Šimůnek-Łęcka");
        var other = await Named("安倍 花子");
        var claimant = await Named("Иван Ёлкин");
        var outlet = await api.Given(
            Outlet.Register("r-and-d", new() { Name = "R&D_Weekly", Kind = OutletKind.Magazine })
        );
        var claim = await Claimed(
            "all-known",
            claimant,
            author,
            new()
            {
                Title = "100% of #1 {{cite}} | it's ''so'' ~ $5",
                TitleBasis = Basis.Stated,
                OutletId = outlet.Id,
                OutletBasis = Basis.Stated,
                PublishedOn = PartialDate.Parse("2016-12-15"),
                PublishedBasis = Basis.Stated,
                Language = "en-GB",
                Url = "https://example.org/a?b=1&c=50%25%7C%7Bd%7D",
                Held = true,
                TextSha256 = SpanHash.Of("known"),
                Authors = [new(author.Id, Basis.Stated, null), new(other.Id, Basis.Inferred, null)],
            },
            "no | [deal] & }} no"
        );

        Assert.Equal(
            "Иван Ёлкин, as reported by Zoë Šimůnek-Łęcka, in Zoë Šimůnek-Łęcka, [安倍 花子], “100% of #1 {{cite}} | it's ''so'' ~ $5”, R&D_Weekly, 15 December 2016, para. 3, https://example.org/a?b=1&c=50%25%7C%7Bd%7D. "
                + $"Denies: Rain & snow fall. JapanRussia, claim all-known/001, data set version N: {Record}\n",
            await Cited(claim, "plain", "text/plain; charset=utf-8")
        );
        Assert.Equal(
            """
            @article{all-known-001,
              author = {{Zoë Šimůnek-Łęcka} and {[安倍 花子]}},
              title = {{100\% of \#1 \{\{cite\}\} | it's ''so'' \textasciitilde{} \$5}},
              journal = {{R\&D\_Weekly}},
              year = {2016},
              month = dec,
              day = {15},
              url = {https://example.org/a?b=1&c=50%25%7C%7Bd%7D},
              note = {Иван Ёлкин, as reported by Zoë Šimůnek-Łęcka (para. 3), denies: Rain \& snow fall. JapanRussia, claim all-known/001, data set version N: \url{http://host/v1/claims/ID}}
            }

            """,
            await Cited(claim, "bibtex", "application/x-bibtex; charset=utf-8")
        );
        Assert.Equal(
            "{{cite magazine |author1=Zoë Šimůnek-Łęcka |author2=&#91;安倍 花子&#93; |title=100% of #1 &#123;&#123;cite&#125;&#125; &#124; it's &#39;&#39;so&#39;&#39; &#126; $5 |url=https://example.org/a?b=1&c=50%25%7C%7Bd%7D |work=R&#38;D_Weekly |date=15 December 2016 |language=en |at=para. 3 |quote=no &#124; &#91;deal&#93; &#38; &#125;&#125; no}} "
                + $"Иван Ёлкин, as reported by Zoë Šimůnek-Łęcka, denies: Rain &#38; snow fall. [{Record} JapanRussia, claim all-known/001, data set version N].\n",
            await Cited(claim, "wikipedia", "text/plain; charset=utf-8")
        );
        Equivalent(
            """
            {
              "id": "all-known/001",
              "type": "article-magazine",
              "author": [{ "literal": "Zoë Šimůnek-Łęcka" }, { "literal": "[安倍 花子]" }],
              "title": "100% of #1 {{cite}} | it's ''so'' ~ $5",
              "container-title": "R&D_Weekly",
              "issued": { "date-parts": [[2016, 12, 15]] },
              "language": "en-GB",
              "URL": "https://example.org/a?b=1&c=50%25%7C%7Bd%7D",
              "note": "Иван Ёлкин, as reported by Zoë Šimůnek-Łęcka (para. 3), denies: Rain & snow fall. JapanRussia, claim all-known/001, data set version N: http://host/v1/claims/ID"
            }
            """,
            await Csl(claim)
        );
    }

    [Fact]
    public async Task A_claim_in_an_article_of_which_nothing_is_known()
    {
        var author = await Named("Nobody Special");
        var claim = await Claimed(
            "all-unknown",
            author,
            null,
            new() { Held = true, TextSha256 = SpanHash.Of("unknown") }
        );

        Assert.Equal(
            $"Nobody Special, in [untitled], n.d., para. 3. Supports: Rain & snow fall. JapanRussia, claim all-unknown/001, data set version N: {Record}\n",
            await Cited(claim, "plain", "text/plain; charset=utf-8")
        );
        Assert.Equal(
            """
            @misc{all-unknown-001,
              year = {n.d.},
              note = {Nobody Special (para. 3), supports: Rain \& snow fall. JapanRussia, claim all-unknown/001, data set version N: \url{http://host/v1/claims/ID}}
            }

            """,
            await Cited(claim, "bibtex", "application/x-bibtex; charset=utf-8")
        );
        Assert.Equal(
            "{{cite news |author=<!-- not stated --> |title=&#91;untitled&#93; |date=n.d. |at=para. 3}} "
                + $"Nobody Special, supports: Rain &#38; snow fall. [{Record} JapanRussia, claim all-unknown/001, data set version N].\n",
            await Cited(claim, "wikipedia", "text/plain; charset=utf-8")
        );
        Equivalent(
            """
            {
              "id": "all-unknown/001",
              "type": "article",
              "note": "Nobody Special (para. 3), supports: Rain & snow fall. JapanRussia, claim all-unknown/001, data set version N: http://host/v1/claims/ID"
            }
            """,
            await Csl(claim)
        );
    }

    [Theory]
    [InlineData("2016", Basis.Stated, "2016", "year = {2016},", "date=2016}}", "[[2016]]", false)]
    [InlineData(
        "2016-12",
        Basis.Inferred,
        "[December 2016]",
        "year = {[December 2016]},",
        "date=December 2016<!-- [December 2016] -->",
        "[[2016,12]]",
        true
    )]
    [InlineData(
        "2016-12~",
        Basis.Stated,
        "c. December 2016",
        "year = {c. December 2016},",
        "date=December 2016<!-- c. December 2016 -->",
        "[[2016,12]]",
        true
    )]
    [InlineData(
        "2016-12-15?",
        Basis.Stated,
        "[15 December 2016?]",
        "year = {[15 December 2016?]},",
        "date=15 December 2016<!-- [15 December 2016?] -->",
        "[[2016,12,15]]",
        true
    )]
    [InlineData(
        "2016-12-16/2017-01-20",
        Basis.Stated,
        "16 December 2016 to 20 January 2017",
        "year = {16 December 2016 to 20 January 2017},",
        "date=2016–2017<!-- 16 December 2016 to 20 January 2017 -->",
        "[[2016,12,16],[2017,1,20]]",
        false
    )]
    [InlineData(
        "2014-03/..",
        Basis.Stated,
        "from March 2014",
        "year = {from March 2014},",
        "date=n.d.<!-- from March 2014 -->",
        null,
        false
    )]
    public async Task A_date_as_far_as_it_is_known(
        string written,
        Basis basis,
        string plain,
        string bibtex,
        string wikipedia,
        string? parts,
        bool circa
    )
    {
        var article = await api.Given(
            Article.Register(
                Some.Slug("dated"),
                new()
                {
                    PublishedOn = PartialDate.Parse(written),
                    PublishedBasis = basis,
                    Held = false,
                }
            )
        );
        var address = $"/v1/articles/{article.Slug}";

        Assert.StartsWith(
            $"[untitled], {plain}. JapanRussia, article ",
            await Text(address, "plain")
        );
        Assert.Contains(bibtex, await Text(address, "bibtex"));
        Assert.Contains(wikipedia, await Text(address, "wikipedia"));
        var issued = (await Csl(address))["issued"]!;
        Assert.Equal(parts, issued["date-parts"]?.ToJsonString());
        Assert.Equal(circa, issued["circa"]?.GetValue<bool>() ?? false);
    }

    [Fact]
    public async Task Plain_unless_another_style_is_asked_for_and_known()
    {
        var article = await api.Given(Some.Article());
        var address = $"/v1/articles/{article.Slug}/citation";

        using var usual = await api.Http.GetAsync(address);
        Assert.Equal("text/plain; charset=utf-8", usual.Content.Headers.ContentType!.ToString());
        var problem = await api.Problem(
            address + "?style=bibtext",
            HttpStatusCode.BadRequest,
            "invalid_parameter"
        );
        Assert.Contains("'bibtex'", problem["detail"]!.ToString());
        Assert.Equal(
            ["plain", "bibtex", "csl-json", "wikipedia"],
            problem["errors"]![0]!["allowed"]!.AsArray().Select(a => a!.ToString())
        );
        foreach (var unknown in new[] { "?styl=plain", "?not_style=plain", "?fields=id" })
            await api.Problem(address + unknown, HttpStatusCode.BadRequest, "unknown_parameter");
        await api.Problem(
            address + "?style=plain&style=bibtex",
            HttpStatusCode.BadRequest,
            "invalid_parameter"
        );
        await api.Problem("/v1/articles/nothing/citation", HttpStatusCode.NotFound, "not_found");
    }

    [Fact]
    public async Task Each_style_has_a_tag_of_its_own()
    {
        var article = await api.Given(Some.Article());
        HashSet<string> tags = [];
        foreach (var style in new[] { "plain", "bibtex", "csl-json", "wikipedia" })
        {
            var address = $"/v1/articles/{article.Slug}/citation?style={style}";
            using var answer = await api.Http.GetAsync(address);
            tags.Add(answer.Headers.ETag!.Tag);
            using var again = new HttpRequestMessage(HttpMethod.Get, address);
            again.Headers.IfNoneMatch.Add(answer.Headers.ETag);
            using var same = await api.Http.SendAsync(again);
            Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
            using var head = await api.Http.SendAsync(new(HttpMethod.Head, address));
            Assert.Equal(answer.Content.Headers.ContentType, head.Content.Headers.ContentType);
        }
        Assert.Equal(4, tags.Count);
    }

    [Fact]
    public async Task A_readers_comment_is_cited_as_one()
    {
        var story = await Story.In(
            api,
            author => Some.Article(author: author, section: SectionKind.Comment)
        );
        var row = Assert.Single(await api.Rows($"/v1/claims?key={await story.Records()}"))!;

        var plain = await Text(row["links"]!["self"]!.ToString(), "plain");

        Assert.StartsWith(
            "Some Actor, in a reader's comment on Some Actor, [untitled], n.d., para. 1.",
            plain
        );
    }

    [Theory]
    [InlineData("""[{ "id": "a" }]""")]
    [InlineData("""[{ "id": "a", "type": "news" }]""")]
    [InlineData("""[{ "id": "a", "type": "article", "headline": "A" }]""")]
    [InlineData(
        """[{ "id": "a", "type": "article", "issued": { "date-parts": [[2016, 12, 15, 3]] } }]"""
    )]
    [InlineData("""[{ "id": "a", "type": "article", "author": ["A"] }]""")]
    public async Task The_schema_finds_what_is_not_CSL(string json) =>
        Assert.NotEmpty((await Schema()).Validate(json));

    private Task<Actor> Named(string name) =>
        api.Given(
            Actor.Register(Some.Slug("named"), new() { Name = name, Kind = ActorKind.Person })
        );

    /// <summary>Records a claim in a new article; gives its address.</summary>
    private async Task<string> Claimed(
        string slug,
        Actor claimant,
        Actor? reporter,
        ArticleContent article,
        string? quote = null
    )
    {
        var made = await api.Given(Article.Register(slug, article));
        var proposition = await api.Given(
            Proposition.Word(
                Some.Slug("proposition"),
                new("Rain & snow fall.", PropositionKind.Fact, true, [])
            )
        );
        var claim = await api.Given(
            Claim.Record(
                $"{slug}/001",
                new()
                {
                    ArticleId = made.Id,
                    Claimants = [new(claimant.Id, ClaimantRole.Lead)],
                    PropositionId = proposition.Id,
                    Stance = reporter is null ? Stance.Supports : Stance.Denies,
                    Certainty = Certainty.Certain,
                    Attribution = reporter is null ? Attribution.OwnVoice : Attribution.Direct,
                    Act = reporter is null ? null : Act.Speech,
                    Via = reporter is null ? [] : [new(reporter.Id, null, "said", Stance.Reports)],
                    Quote = quote,
                    Evidence = [Some.Span() with { Paragraph = 3 }],
                },
                new(),
                ClaimStatus.Published
            )
        );
        return $"/v1/claims/{claim.Id}";
    }

    private async Task<string> Cited(string address, string style, string mediaType)
    {
        using var answer = await api.Http.GetAsync($"{address}/citation?style={style}");
        Assert.Equal(mediaType, answer.Content.Headers.ContentType!.ToString());
        return Settled(await answer.Content.ReadAsStringAsync());
    }

    private async Task<string> Text(string address, string style) =>
        Settled(await api.Http.GetStringAsync($"{address}/citation?style={style}"));

    /// <summary>The one item, after it has been held against the schema.</summary>
    private async Task<JsonNode> Csl(string address)
    {
        var json = await Cited(address, "csl-json", "application/vnd.citationstyles.csl+json");
        Assert.Empty((await Schema()).Validate(json));
        return Assert.Single(JsonNode.Parse(json)!.AsArray())!;
    }

    private static Task<JsonSchema> Schema() =>
        JsonSchema.FromFileAsync(
            Path.Combine(
                Repository.Root,
                "tests",
                "JapanRussia.Api.Tests",
                "Citations",
                "csl.schema.json"
            )
        );

    private static void Equivalent(string expected, JsonNode given) =>
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), given.ToJsonString());

    // the port, the id and the data set's version are those of this run
    private static string Settled(string text) =>
        OfThisRun()
            .Replace(
                text,
                m =>
                    m.Value.StartsWith('h') ? "http://host"
                    : m.Value.StartsWith('d') ? "data set version N"
                    : "claims/ID"
            );

    [GeneratedRegex("http://127.0.0.1:[0-9]+|claims/[0-9a-f-]{36}|data set version [0-9]+")]
    private static partial Regex OfThisRun();
}
