using System.Net;
using System.Text.Json.Nodes;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Propositions;
using JapanRussia.Values.Text;

namespace JapanRussia.Api.Tests.Sources;

public sealed class SourcesTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Three_articles_that_quote_one_agency_are_three_articles_and_one_source()
    {
        var proposition = await api.Given(Some.Proposition());
        var agency = await api.Given(Some.Actor());
        for (var i = 0; i < 3; i++)
        {
            var story = await Story.In(api, proposition: proposition);
            await story.Records(c => story.By(agency, c));
        }

        var supports = await SourcesOf(proposition, "supports");

        Assert.Equal((3, 3, 1), Counts(supports));
        var source = supports["sources"]!.AsArray().Single()!;
        Assert.Equal([agency.Slug], Slugs(source["actors"]!));
        Assert.Equal(3, source["through"]!.AsArray().Count);
        var reason = source["reasons"]!.AsArray().Single()!;
        Assert.Equal("shared_claimant", TextOf(reason, "rule"));
        Assert.Equal(agency.Slug, TextOf(reason, "actor"));
        Assert.Equal(3, reason["claims"]!.AsArray().Count);
        Assert.Contains(agency.Name, TextOf(reason, "detail"));
    }

    [Fact]
    public async Task A_comment_that_repeats_its_article_is_no_source()
    {
        var reader = await api.Given(Some.Actor());
        var story = await Story.In(api, author => Commented(author.Id, reader.Id));
        var original = await story.Records();
        var comment = await story.Records(c => Comment(story, reader.Id, c));

        var supports = await SourcesOf(story.Proposition, "supports");

        Assert.Equal((2, 1, 1), Counts(supports));
        var source = supports["sources"]![0]!;
        Assert.Equal([story.Author.Slug], Slugs(source["actors"]!));
        var reason = source["reasons"]!
            .AsArray()
            .Single(r => TextOf(r!, "rule") == "comment_repeats_article")!;
        Assert.Equal(
            [comment, original],
            reason["claims"]!.AsArray().Select(k => k!.GetValue<string>())
        );
    }

    [Fact]
    public async Task A_comment_that_contradicts_its_article_is_a_source_of_the_denial()
    {
        var reader = await api.Given(Some.Actor());
        var story = await Story.In(api, author => Commented(author.Id, reader.Id));
        await story.Records();
        await story.Records(c => Comment(story, reader.Id, c) with { Stance = Stance.Denies });

        Assert.Equal((1, 1, 1), Counts(await SourcesOf(story.Proposition, "supports")));
        Assert.Equal((1, 1, 1), Counts(await SourcesOf(story.Proposition, "denies")));
    }

    [Fact]
    public async Task Drafts_and_other_readings_do_not_count()
    {
        var proposition = await api.Given(Some.Proposition());
        var one = await Story.In(api, proposition: proposition);
        var two = await Story.In(api, proposition: proposition);
        await one.Records();
        await one.Records(status: ClaimStatus.Draft);
        await two.Records(c =>
            c with
            {
                Claimants = [.. c.Claimants, new(one.Author.Id, ClaimantRole.Alternative)],
            }
        );

        Assert.Equal((2, 2, 2), Counts(await SourcesOf(proposition, "supports")));
    }

    [Fact]
    public async Task A_table_has_one_row_a_source()
    {
        var proposition = await api.Given(Some.Proposition());
        foreach (var stance in new[] { Stance.Supports, Stance.Denies })
            await (await Story.In(api, proposition: proposition)).Records(c =>
                c with
                {
                    Stance = stance,
                }
            );

        var rows = await api.Table($"{Address(proposition)}.csv");

        Assert.Equal(["supports", "denies"], rows.Select(r => r["stance"]));
        Assert.All(rows, r => Assert.Equal("own_voice", r["rules"]));
        var lines = (await api.Http.GetStringAsync($"{Address(proposition)}.ndjson"))
            .TrimEnd()
            .Split('\n');
        Assert.Equal(2, lines.Length);
    }

    [Fact]
    public async Task A_proposition_without_claims_has_no_source()
    {
        var sources = await api.Json(Address(await api.Given(Some.Proposition())));

        Assert.Equal(0, sources["claim_count"]!.GetValue<int>());
        Assert.Empty(sources["stances"]!.AsArray());
    }

    [Fact]
    public async Task What_is_not_there_is_404_what_was_withdrawn_410_and_what_is_unknown_400()
    {
        var gone = Some.Proposition();
        gone.Retract(DateTimeOffset.UnixEpoch);
        await api.Given(gone);

        await api.Problem(
            "/v1/propositions/nothing-here/sources",
            HttpStatusCode.NotFound,
            "not_found"
        );
        await api.Problem(Address(gone), HttpStatusCode.Gone, "gone");
        await api.Problem(
            $"{Address(await api.Given(Some.Proposition()))}?stance=denies",
            HttpStatusCode.BadRequest,
            "unknown_parameter"
        );
    }

    [Fact]
    public async Task The_answer_is_not_sent_again_while_nothing_changes()
    {
        var address = Address(await api.Given(Some.Proposition()));
        using var first = await api.Http.GetAsync(address);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await api.Http.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    internal static Article Commented(Guid author, Guid reader) =>
        Article.Register(
            Some.Slug("article"),
            new()
            {
                Held = true,
                TextSha256 = SpanHash.Of(Some.Slug("text")),
                Authors = [new(author, Basis.Stated, null)],
                Sections =
                [
                    new("body", SectionKind.Body, null, null, null),
                    new("comment-1", SectionKind.Comment, null, reader, null),
                ],
            }
        );

    internal static ClaimContent Comment(Story story, Guid reader, ClaimContent content) =>
        content with
        {
            SectionId = story.Article.Sections[1].Id,
            Claimants = [new(reader, ClaimantRole.Lead)],
        };

    private static string Address(Proposition proposition) =>
        $"/v1/propositions/{proposition.Slug}/sources";

    private async Task<JsonNode> SourcesOf(Proposition proposition, string stance) =>
        (await api.Json(Address(proposition)))["stances"]!
            .AsArray()
            .Single(s => TextOf(s!, "stance") == stance)!;

    private static (int Claims, int Articles, int Sources) Counts(JsonNode stance) =>
        (
            stance["claim_count"]!.GetValue<int>(),
            stance["article_count"]!.GetValue<int>(),
            stance["source_count"]!.GetValue<int>()
        );

    private static IEnumerable<string> Slugs(JsonNode actors) =>
        actors.AsArray().Select(a => TextOf(a!, "slug"));
}
