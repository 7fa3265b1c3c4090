using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using JapanRussia.Api.Tests.Texts;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Locators;
using JapanRussia.Values.Text;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Tests.Reanchorings;

public sealed class ReanchoringTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task A_changed_text_changes_nothing_until_a_reviewer_accepts_it_and_then_everything_at_once()
    {
        var (story, changed) = await Changed();
        var moved = await story.Claims("the spring catch");
        var drifted = await story.Claims("the money was there", cue: "said");
        var lost = await story.Claims("two ships a week");
        var editor = await api.As(Scope.Write, Scope.ReadDrafts);
        var reviewer = await api.As("another", Scope.Review);

        var proposal = await Proposed(editor, story, changed);
        Assert.Equal(
            ("proposed", 0, 2, 1, 1),
            (
                TextOf(proposal, "state"),
                Count(proposal, "verified"),
                Count(proposal, "moved"),
                Count(proposal, "drifted"),
                Count(proposal, "lost")
            )
        );
        Assert.Equal(story.Span("the spring catch").Start, (await Evidence(moved)).Start);
        Assert.Equal(SpanHash.Of(story.Text), await TextHash(story));

        var accepted = await Decide(reviewer, proposal, "accept");
        Assert.Equal("accepted", TextOf(accepted, "state"));
        Assert.Equal(SpanHash.Of(changed), await TextHash(story));
        foreach (
            var (key, words) in new[]
            {
                (moved, "the spring catch"),
                (drifted, "the money is there"),
            }
        )
        {
            var evidence = await Evidence(key);
            Assert.Equal(words, CodePoints.Slice(changed, evidence.Start, evidence.End));
            Assert.Equal(words, changed[evidence.StartUtf16!.Value..evidence.EndUtf16!.Value]);
            Assert.Equal(
                (SpanHash.Of(words), AnchorStatus.Verified),
                (evidence.Sha256, evidence.AnchorStatus)
            );
        }
        var gone = await Evidence(lost);
        Assert.Equal(
            (story.Span("two ships a week").Start, AnchorStatus.Lost),
            (gone.Start, gone.AnchorStatus)
        );
        Assert.Equal(changed, await editor.GetStringAsync($"/v1/articles/{story.Slug}/text"));
        await using var db = api.Database();
        var versions = await db
            .Changes.Where(c => c.EntityId == story.Story.Article.Id)
            .Select(c => c.Version)
            .MaxAsync();
        Assert.Equal(5, await db.Changes.CountAsync(c => c.Version == versions));
    }

    [Fact]
    public async Task The_same_text_is_proposed_once()
    {
        var (story, changed) = await Changed();
        var editor = await api.As(Scope.Write, Scope.ReadDrafts);

        var first = await Proposed(editor, story, changed);
        var second = await Proposed(editor, story, changed);

        Assert.Equal(TextOf(first, "id"), TextOf(second, "id"));
        var listed = await Get(editor, $"/v1/reanchorings?article={story.Slug}&state=proposed");
        Assert.Equal(TextOf(first, "id"), TextOf(listed["data"]!.AsArray().Single()!, "id"));
        Assert.Null(listed["data"]![0]!["spans"]);
    }

    [Fact]
    public async Task Nobody_decides_on_their_own_proposal_or_on_one_that_they_have_not_seen()
    {
        var (story, changed) = await Changed();
        var both = await api.As(Scope.Write, Scope.Review);
        var reviewer = await api.As("another", Scope.Review);
        var proposal = await Proposed(both, story, changed);

        await Refused(both, proposal, "accept", "\"1\"", HttpStatusCode.Forbidden, "own_proposal");
        await Refused(
            reviewer,
            proposal,
            "accept",
            null,
            (HttpStatusCode)428,
            "precondition_required"
        );
        await Refused(
            reviewer,
            proposal,
            "accept",
            "\"2\"",
            HttpStatusCode.PreconditionFailed,
            "stale"
        );
    }

    [Fact]
    public async Task A_rejected_text_is_forgotten_and_nothing_has_changed()
    {
        var (story, changed) = await Changed();
        var key = await story.Claims("the spring catch");
        var editor = await api.As(Scope.Write);
        var reviewer = await api.As("another", Scope.Review);
        var proposal = await Proposed(editor, story, changed);

        var rejected = await Decide(reviewer, proposal, "reject");

        Assert.Equal(
            ("rejected", "Because."),
            (TextOf(rejected, "state"), TextOf(rejected, "reason"))
        );
        Assert.Equal(story.Span("the spring catch").Start, (await Evidence(key)).Start);
        await using var db = api.Database();
        var id = Guid.Parse(TextOf(proposal, "id"));
        Assert.False(await db.Reanchorings.AnyAsync(r => r.Id == id && r.Text != null));
        await Refused(
            reviewer,
            proposal,
            "accept",
            "\"2\"",
            HttpStatusCode.Conflict,
            "rule_broken"
        );
    }

    [Fact]
    public async Task A_proposal_that_no_longer_fits_the_claims_is_refused()
    {
        var (story, changed) = await Changed();
        var editor = await api.As(Scope.Write);
        var reviewer = await api.As("another", Scope.Review);
        var proposal = await Proposed(editor, story, changed);
        await story.Claims("the spring catch");

        var problem = await Refused(
            reviewer,
            proposal,
            "accept",
            "\"1\"",
            HttpStatusCode.Conflict,
            "rule_broken"
        );

        Assert.Equal("reanchoring_stale", TextOf(problem["errors"]![0]!, "code"));
        Assert.Equal(SpanHash.Of(story.Text), await TextHash(story));
    }

    [Fact]
    public async Task Proposals_are_seen_by_editors_only()
    {
        var nobody = await api.As(Scope.Import);

        using var anonymous = await api.Http.GetAsync("/v1/reanchorings");
        using var other = await nobody.GetAsync("/v1/reanchorings");

        Assert.Equal(HttpStatusCode.Unauthorized, anonymous.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, other.StatusCode);
    }

    private async Task<(WrittenStory Story, string Changed)> Changed()
    {
        var story = await WrittenStory.In(api);
        await story.Attach(TextAccess.Restricted);
        return (
            story,
            "Corrected 🚢.\n\n"
                + story
                    .Text.Replace("the money was there", "the money is there")
                    .Replace("“two ships a week” would be enough", "nothing")
        );
    }

    private static Task<JsonNode> Proposed(HttpClient editor, WrittenStory story, string text) =>
        ArticleTextTests.Sent(editor, story, ArticleTextTests.Plain(text), HttpStatusCode.Accepted);

    private static async Task<JsonNode> Decide(HttpClient by, JsonNode proposal, string verb)
    {
        var seen = await by.GetAsync($"/v1/reanchorings/{TextOf(proposal, "id")}");
        return await Decided(by, proposal, verb, $"{seen.Headers.ETag}", HttpStatusCode.OK);
    }

    private static async Task<JsonNode> Refused(
        HttpClient by,
        JsonNode proposal,
        string verb,
        string? seen,
        HttpStatusCode status,
        string code
    )
    {
        var problem = await Decided(by, proposal, verb, seen, status);
        Assert.Equal(code, TextOf(problem, "code"));
        return problem;
    }

    private static async Task<JsonNode> Decided(
        HttpClient by,
        JsonNode proposal,
        string verb,
        string? seen,
        HttpStatusCode expected
    )
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            $"/v1/reanchorings/{TextOf(proposal, "id")}/{verb}"
        )
        {
            Content = JsonContent.Create(new { why = "Because." }),
        };
        if (seen is not null)
            request.Headers.TryAddWithoutValidation("If-Match", seen);
        using var answer = await by.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{(int)answer.StatusCode}\n{text}");
        return JsonNode.Parse(text)!;
    }

    private static async Task<JsonNode> Get(HttpClient by, string address) =>
        JsonNode.Parse(await by.GetStringAsync(address))!;

    private static int Count(JsonNode proposal, string member) => proposal[member]!.GetValue<int>();

    private async Task<Evidence> Evidence(string key)
    {
        await using var db = api.Database();
        var claim = await db.Claims.Include(c => c.Evidence).SingleAsync(c => c.Key == key);
        return claim.Evidence.Single(e => e.Role == EvidenceRole.Content);
    }

    private async Task<string> TextHash(WrittenStory story) =>
        TextOf((await api.Json($"/v1/articles/{story.Slug}"))["text"]!, "sha256");
}
