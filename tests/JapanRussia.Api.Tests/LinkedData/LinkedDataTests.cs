using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using JapanRussia.Claims;
using JapanRussia.Writing;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Tests.LinkedData;

public sealed class LinkedDataTests(SeededApi api) : IClassFixture<SeededApi>
{
    private const string Oa = "http://www.w3.org/ns/oa#";
    private const string Prov = "http://www.w3.org/ns/prov#";

    [Theory]
    [InlineData("attribution=own_voice")]
    [InlineData("via=financial-times&min_depth=3")]
    [InlineData("section=comment")]
    [InlineData("key=mead-high-stakes-talks/015")]
    [InlineData("has_figure=true")]
    [InlineData("measure=akita-gift-date")]
    [InlineData("naming=anonymous")]
    [InlineData("naming=collective")]
    [InlineData("claimant_kind=state")]
    [InlineData("claimant_kind=group")]
    [InlineData("claimant_kind=government_body")]
    [InlineData("has_quote=true")]
    [InlineData("said_from=2016")]
    [InlineData("about_from=1900")]
    [InlineData("stance=questions")]
    [InlineData("article=mead-high-stakes-talks")]
    public async Task Keeps_to_what_schema_org_defines(string query)
    {
        var rows = await api.Rows($"/v1/claims?{query}&limit=20");
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var graph = await Graph(row!);
            Assert.Empty(SchemaOrg.Faults(graph));
            Assert.Contains(graph, t => t.Object == SchemaOrg.Namespace + "Claim");
        }
    }

    [Theory]
    [InlineData("headline", "\"A name\"", "Person")]
    [InlineData("apearance", "\"An article\"", "Claim")]
    [InlineData("datePublished", "\"2016-12~\"", "NewsArticle")]
    [InlineData("author", "{ \"@type\": \"Country\" }", "Claim")]
    [InlineData("appearance", "\"An article\"", "Claim")]
    [InlineData("text", "\"Something\"", "Clame")]
    public void What_schema_org_does_not_define_is_found(string property, string value, string type)
    {
        var document = JsonNode.Parse(
            $$"""
            {
              "@context": { "@vocab": "https://schema.org/" },
              "@graph": [{ "@type": "{{type}}", "{{property}}": {{value}} }]
            }
            """
        )!;

        Assert.NotEmpty(SchemaOrg.Faults(Triples.Of(document, new("http://localhost"))));
    }

    [Fact]
    public async Task Says_what_the_claim_says()
    {
        var claim = Assert.Single(await api.Rows("/v1/claims?key=mead-high-stakes-talks/015"))!;

        var node = (await Document(claim))["@graph"]![0]!;

        Assert.Equal(claim["links"]!["self"]!.ToString(), node["@id"]!.ToString());
        Assert.Equal($"Denied: {claim["proposition"]!["text"]}", node["text"]!.ToString());
        Assert.Equal(
            claim["proposition"]!["text"]!.ToString(),
            node["mainEntity"]!["text"]!.ToString()
        );
        Assert.Equal("Person", node["author"]![0]!["@type"]![0]!.ToString());
        Assert.Equal(
            claim["article"]!["title"]!.ToString(),
            node["appearance"]!["headline"]!.ToString()
        );
        Assert.Equal("2016-11", node["appearance"]!["datePublished"]!.ToString());
        Assert.Equal("2016-11-01/2016-11-08", node["appearance"]!["dcterms:issued"]!.ToString());
        Assert.Equal(
            "/v1/articles/financial-times-japan-russia-projects",
            node["firstAppearance"]!["@id"]!.ToString()
        );
        Assert.Equal(claim["quote"]!.ToString(), node["hasPart"]!["text"]!.ToString());
        Assert.Contains(
            "/v1/vocabularies/stances#denies",
            node["keywords"]!.AsArray().Select(k => k!["@id"]!.ToString())
        );
    }

    [Fact]
    public async Task Leads_from_the_article_through_every_intermediary_to_the_claim()
    {
        var claim = Assert.Single(await api.Rows("/v1/claims?key=mead-high-stakes-talks/015"))!;
        var self = new Uri(api.Http.BaseAddress!, claim["links"]!["self"]!.ToString()).AbsoluteUri;

        var graph = await Graph(claim);

        var place = One(t =>
            t.Predicate.EndsWith("isPartOf") && t.Object.EndsWith("/mead-high-stakes-talks")
        ).Subject;
        List<(string, string)> chain = [];
        for (
            ;
            ;
            place = One(t => t.Subject == place && t.Predicate == Prov + "wasQuotedFrom").Object
        )
        {
            var agent = One(t =>
                t.Subject == place && t.Predicate == Prov + "wasAttributedTo"
            ).Object;
            var qualified = One(t =>
                t.Subject == place && t.Predicate == Prov + "qualifiedAttribution"
            ).Object;
            var stance = One(t => t.Subject == qualified && t.Predicate == Prov + "hadRole").Object;
            chain.Add((agent.Split('/')[^1], stance.Split('#')[^1]));
            if (place == self)
                break;
        }
        Assert.Equal(
            [
                ("walter-russell-mead", "reports"),
                ("financial-times", "reports"),
                ("russian-parliamentarian-in-tokyo", "denies"),
            ],
            chain
        );

        Triple One(Func<Triple, bool> wanted) => Assert.Single(graph, t => wanted(t));
    }

    [Fact]
    public async Task Every_span_is_an_annotation_with_offsets_and_a_hash()
    {
        var claim = Assert.Single(await api.Rows("/v1/claims?key=mead-high-stakes-talks/015"))!;

        var graph = await Graph(claim);

        var given = claim["evidence"]!
            .AsArray()
            .Select(e => $"{e!["start"]} {e["end"]} {e["sha256"]}");
        var shown = graph
            .Where(t => t.Object == Oa + "Annotation")
            .Select(t =>
            {
                var target = Value(t.Subject, Oa + "hasTarget");
                Assert.EndsWith(
                    "/v1/articles/mead-high-stakes-talks",
                    Value(target, Oa + "hasSource")
                );
                var selector = Value(target, Oa + "hasSelector");
                Assert.Equal(Oa + "TextPositionSelector", Value(selector, Triples.Type));
                var hash = Value(target, "http://spdx.org/rdf/terms#checksum");
                return $"{Value(selector, Oa + "start")} {Value(selector, Oa + "end")} {Value(hash, "http://spdx.org/rdf/terms#checksumValue")}";
            });
        Assert.Equal(given, shown);

        string Value(string subject, string predicate) =>
            Assert.Single(graph, t => t.Subject == subject && t.Predicate == predicate).Object;
    }

    [Fact]
    public async Task Terms_lead_to_vocabularies_that_have_them()
    {
        var vocabularies = (await api.Json("/v1/vocabularies"))["data"]!
            .AsArray()
            .SelectMany(v => v!["terms"]!.AsArray().Select(t => $"{v["name"]}#{t!["term"]}"))
            .ToHashSet();
        var terms = 0;
        foreach (
            var row in await api.Rows(
                "/v1/claims?has_figure=true&attribution=direct,mixed,indirect"
            )
        )
        foreach (var triple in await Graph(row!))
            if (triple.Object.Contains("/v1/vocabularies/") && triple.Object.Contains('#'))
            {
                Assert.Contains(triple.Object.Split('/')[^1], vocabularies);
                terms++;
            }
        Assert.True(terms > 10);
    }

    [Fact]
    public async Task Joint_claimants_are_all_authors_and_an_alternative_one_is_none()
    {
        var story = await Story.In(api);
        var (lead, joint, other) = (
            await api.Given(Some.Actor()),
            await api.Given(Some.Actor()),
            await api.Given(Some.Actor())
        );
        var key = await story.Records(c =>
            story.By(lead, c) with
            {
                Claimants =
                [
                    new(lead.Id, ClaimantRole.Lead),
                    new(joint.Id, ClaimantRole.Joint),
                    new(other.Id, ClaimantRole.Alternative),
                ],
                Certainty = Certainty.Possible,
                Condition = "if it rains",
            }
        );
        var claim = Assert.Single(await api.Rows($"/v1/claims?key={key}"))!;

        var node = (await Document(claim))["@graph"]![0]!;

        Assert.Empty(SchemaOrg.Faults(await Graph(claim)));
        Assert.Equal(
            [$"/v1/actors/{lead.Slug}", $"/v1/actors/{joint.Slug}"],
            node["author"]!.AsArray().Select(a => a!["@id"]!.ToString())
        );
        Assert.Equal(
            "Supported, as possible, on a condition (if it rains): Something is so.",
            node["text"]!.ToString()
        );
    }

    [Theory]
    [InlineData("2016-12~", "2016-12")]
    [InlineData("2016-12-15?", "2016-12-15")]
    [InlineData("2016-12-16/2016-12-25", "2016-12")]
    [InlineData("2016-12-16/2017-01-20", null)]
    [InlineData("2014-03/..", null)]
    public async Task A_date_is_as_precise_as_it_is_known(string written, string? shown)
    {
        var story = await Story.In(
            api,
            author => Some.Article(author: author, publishedOn: written)
        );
        var claim = Assert.Single(await api.Rows($"/v1/claims?key={await story.Records()}"))!;

        var article = (await Document(claim))["@graph"]![0]!["appearance"]!;

        Assert.Empty(SchemaOrg.Faults(await Graph(claim)));
        Assert.Equal(shown, article["datePublished"]?.ToString());
        Assert.Equal(written, article["dcterms:issued"]!.ToString());
    }

    [Fact]
    public async Task Is_had_by_its_address_and_by_the_Accept_header_each_with_its_own_tag()
    {
        var self = Assert.Single(await api.Rows("/v1/claims?key=mead-high-stakes-talks/015"))![
            "links"
        ]!["self"]!.ToString();
        using var json = await Get(self);
        using var ending = await Get(self + ".jsonld");
        using var header = await Get(self, "application/ld+json");

        Assert.Equal("application/ld+json", ending.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            await ending.Content.ReadAsStringAsync(),
            await header.Content.ReadAsStringAsync()
        );
        Assert.Equal(["Accept", "Accept-Encoding", "Authorization"], header.Headers.Vary);
        Assert.Equal(ending.Headers.ETag, header.Headers.ETag);
        Assert.NotEqual(json.Headers.ETag, header.Headers.ETag);
        using var again = await Get(self, "application/ld+json", header.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using var other = await Get(self, "application/ld+json", json.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        using var head = await api.Http.SendAsync(new(HttpMethod.Head, self + ".jsonld"));
        Assert.Equal(ending.Headers.ETag, head.Headers.ETag);
        Assert.Equal(ending.Content.Headers.ContentType, head.Content.Headers.ContentType);
        using var preferred = await Get(self, "application/ld+json;q=0.5, application/json");
        Assert.Equal("application/json", preferred.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData(".csv", HttpStatusCode.NotAcceptable, "not_acceptable")]
    [InlineData(".ndjson", HttpStatusCode.NotAcceptable, "not_acceptable")]
    [InlineData(".jsonld?fields=key", HttpStatusCode.BadRequest, "invalid_parameter")]
    [InlineData(".jsonld?x=1", HttpStatusCode.BadRequest, "unknown_parameter")]
    public async Task What_there_is_not_is_refused(
        string ending,
        HttpStatusCode status,
        string code
    )
    {
        var self = (await api.Rows("/v1/claims?limit=1"))[0]!["links"]!["self"]!;

        await api.Problem(self + ending, status, code);
    }

    [Theory]
    [InlineData("/v1/claims.jsonld")]
    [InlineData("/v1/actors/vladimir-putin.jsonld")]
    public async Task Only_a_claim_has_this_form(string address) =>
        await api.Problem(address, HttpStatusCode.NotAcceptable, "not_acceptable");

    [Fact]
    public async Task Is_gone_once_the_claim_is_retracted_and_a_draft_is_not_found()
    {
        var story = await Story.In(api);
        var (key, draft) = (await story.Records(), await story.Records(status: ClaimStatus.Draft));
        await using var db = api.Database();
        var retracted = await db.Claims.SingleAsync(c => c.Key == key);
        retracted.Retract(DateTimeOffset.UnixEpoch);
        await db.SaveAsync(Some.Editor, TimeProvider.System, CancellationToken.None);
        var id = await db.Claims.Where(c => c.Key == draft).Select(c => c.Id).SingleAsync();

        foreach (var form in new[] { ".jsonld", "/citation" })
        {
            await api.Problem($"/v1/claims/{retracted.Id}{form}", HttpStatusCode.Gone, "gone");
            await api.Problem($"/v1/claims/{id}{form}", HttpStatusCode.NotFound, "not_found");
        }
    }

    private Task<JsonNode> Document(JsonNode claim) =>
        api.Json(claim["links"]!["jsonld"]!.ToString());

    private async Task<IReadOnlyList<Triple>> Graph(JsonNode claim) =>
        Triples.Of(await Document(claim), api.Http.BaseAddress!);

    private async Task<HttpResponseMessage> Get(
        string address,
        string? accept = null,
        EntityTagHeaderValue? tag = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accept is not null)
            request.Headers.Accept.ParseAdd(accept);
        if (tag is not null)
            request.Headers.IfNoneMatch.Add(tag);
        return await api.Http.SendAsync(request);
    }
}
