using System.Net;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using JapanRussia.Api.Tests.Writes;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Tests.Claims;

public sealed class WriteClaimsTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task A_claim_is_recorded_as_a_draft_that_readers_do_not_see()
    {
        var story = await Story.In(api);
        var writer = await api.As(Scope.Write);

        var recorded = await writer.Makes("/v1/claims", Form(story));

        Assert.Equal(HttpStatusCode.Created, recorded.Status);
        Assert.Equal("draft", recorded.Text("status"));
        Assert.Equal($"/v1/claims/{recorded.Text("id")}", recorded.Location);
        Assert.StartsWith("\"1-", recorded.Tag);
        await api.Problem(recorded.Location!, HttpStatusCode.NotFound, "not_found");
        Assert.Empty(await api.Rows(story.Address));
        var editor = await api.As(Scope.ReadDrafts);
        Assert.Equal(recorded.Text("id"), (await editor.Gets(recorded.Location!)).Text("id"));
        var drafts = await editor.Gets($"{story.Address}&status=draft");
        Assert.Equal(recorded.Text("key"), drafts.Body["data"]![0]!["key"]!.GetValue<string>());
        // who may see drafts sees published claims unless they ask
        Assert.Empty((await editor.Gets(story.Address)).Body["data"]!.AsArray());
        await api.Problem($"{story.Address}&status=draft", HttpStatusCode.Forbidden, "not_shown");
    }

    [Fact]
    public async Task Who_wrote_it_does_not_publish_it_and_somebody_else_does()
    {
        var story = await Story.In(api);
        var writer = await api.As(Scope.Write, Scope.Review);
        var reviewer = await api.As("another", Scope.Review);
        var draft = await writer.Makes("/v1/claims", Form(story));

        var own = await writer.Decides(draft, "publish");
        var published = await reviewer.Decides(draft, "publish");

        Assert.Equal((HttpStatusCode.Forbidden, "own_claim"), (own.Status, own.Text("code")));
        Assert.Equal("published", published.Text("status"));
        Assert.Equal(2, published.Number("version"));
        Assert.Equal("published", (await api.Json(draft.Location!))["status"]!.GetValue<string>());
        var again = await reviewer.Decides(published, "publish");
        Assert.Equal((HttpStatusCode.Conflict, "rule_broken"), (again.Status, again.Text("code")));
        Assert.Equal("claim_status", again.Body["errors"]![0]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_readers_have_seen_is_corrected_by_a_reviewer_for_a_reason()
    {
        var story = await Story.In(api);
        var writer = await api.As(Scope.Write);
        var reviewer = await api.As("another", Scope.Review);
        var draft = await writer.Makes("/v1/claims", Form(story));
        var published = await reviewer.Decides(draft, "publish");
        var before = published.Dataset;

        var byWriter = await writer.Changes(published, """{"note":"mine"}""", "?why=x");
        var without = await reviewer.Changes(published, """{"note":"new"}""");
        var corrected = await reviewer.Changes(
            published,
            """{"note":"new","certainty":"probable"}""",
            "?why=Misread"
        );

        Assert.Equal(
            (HttpStatusCode.Forbidden, "forbidden"),
            (byWriter.Status, byWriter.Text("code"))
        );
        Assert.Equal(
            (HttpStatusCode.BadRequest, "why"),
            (without.Status, without.Body["errors"]![0]!["parameter"]!.GetValue<string>())
        );
        Assert.Equal(
            ("probable", "new", 3),
            (corrected.Text("certainty"), corrected.Text("note"), corrected.Number("version"))
        );
        // as of then it is as it was, in lists too
        var then = await api.Json($"{draft.Location}?as_of=v{before}");
        Assert.Equal(("certain", 2), (TextOf(then, "certainty"), then["version"]!.GetValue<int>()));
        Assert.Single(await api.Rows($"{story.Address}&certainty=certain&as_of=v{before}"));
        Assert.Empty(await api.Rows($"{story.Address}&certainty=certain"));
        Assert.Empty(await api.Rows($"{story.Address}&as_of=v{before - 1}"));
    }

    [Fact]
    public async Task What_was_retracted_is_gone_and_can_be_restored()
    {
        var story = await Story.In(api);
        var writer = await api.As(Scope.Write, Scope.Review);
        var reviewer = await api.As("another", Scope.Review);
        var published = await reviewer.Decides(
            await writer.Makes("/v1/claims", Form(story)),
            "publish"
        );

        var retracted = await writer.Decides(published, "retract");

        Assert.Equal("retracted", retracted.Text("status"));
        await api.Problem(published.Self, HttpStatusCode.Gone, "gone");
        Assert.Equal(
            "published",
            TextOf(await api.Json($"{published.Self}?as_of=v{published.Dataset}"), "status")
        );
        var own = await writer.Decides(retracted, "restore");
        Assert.Equal("own_claim", own.Text("code"));
        var restored = await reviewer.Decides(retracted, "restore");
        Assert.Equal(("published", 4), (restored.Text("status"), restored.Number("version")));
        Assert.Single(await api.Rows(story.Address));
    }

    [Fact]
    public async Task A_draft_is_revised_rejected_and_taken_up_again()
    {
        var story = await Story.In(api);
        var writer = await api.As(Scope.Write);
        var reviewer = await api.As("another", Scope.Review);
        var draft = await writer.Makes("/v1/claims", Form(story));

        var same = await writer.Changes(draft, "{}");
        var rejected = await reviewer.Decides(draft, "reject");
        var revised = await writer.Changes(rejected, """{"stance":"denies"}""");
        var dropped = await writer.Sends(HttpMethod.Delete, revised.Self, tag: revised.Tag);

        Assert.Equal((1, draft.Dataset), (same.Number("version"), same.Dataset));
        Assert.Equal("rejected", rejected.Text("status"));
        Assert.Equal(("draft", "denies"), (revised.Text("status"), revised.Text("stance")));
        Assert.Equal("rejected", dropped.Text("status"));
        await api.Problem(draft.Self, HttpStatusCode.NotFound, "not_found");
    }

    [Theory]
    [InlineData("end", 10)]
    [InlineData("start_utf16", 0)]
    [InlineData("end_utf16", 1)]
    public async Task A_span_that_cannot_be_is_a_fault_where_it_is_said(string member, int value)
    {
        var form = Form(await Story.In(api));
        var span = form["evidence"]![0]!;
        (span["start"], span["end"], span[member]) = (10, 20, value);

        var refused = await (await api.As(Scope.Write)).Makes("/v1/claims", form);

        Assert.Equal($"/evidence/0/{member}", Assert.Single(refused.Faults("invalid_member")).Key);
    }

    [Fact]
    public async Task Every_fault_is_told_at_once_with_its_place()
    {
        var story = await Story.In(api);
        var writer = await api.As(Scope.Write);
        var form = Form(story);
        form["stance"] = "denyes";
        form["said_on"] = "yesterday";
        form["via"] = new JsonArray(new JsonObject { ["cue"] = "said" });
        form.Remove("claimant");

        var faults = (await writer.Makes("/v1/claims", form)).Faults("invalid_member");

        Assert.Contains("/stance", faults.Keys);
        Assert.Contains("denies", faults["/stance"]["allowed"]!.AsArray().Select(a => $"{a}"));
        Assert.Contains("did you mean 'denies'", TextOf(faults["/stance"], "detail"));
        Assert.Contains("/said_on", faults.Keys);
        Assert.Contains("/via/0/actor", faults.Keys);
        Assert.Contains("/via/0/stance", faults.Keys);
        Assert.Contains("/claimant", faults.Keys);

        var unknown = Form(story);
        unknown["claimant"] = story.Author.Slug + "x";
        unknown["section"] = "prat";
        faults = (await writer.Makes("/v1/claims", unknown)).Faults("unknown_reference");
        Assert.Contains(story.Author.Slug, TextOf(faults["/claimant"], "detail"));
        Assert.Contains("part", TextOf(faults["/section"], "detail"));

        var broken = Form(story);
        broken["act"] = "speech";
        var rule = await writer.Makes("/v1/claims", broken);
        Assert.Equal(
            (HttpStatusCode.Conflict, "/act"),
            (rule.Status, $"{rule.Body["errors"]![0]!["pointer"]}")
        );
    }

    [Theory]
    [InlineData("id", "\"05cc8a47-933f-8aac-8e6e-d3dd83c9cd48\"")]
    [InlineData("created_by", "\"me\"")]
    [InlineData("version", "7")]
    [InlineData("status", "\"published\"")]
    [InlineData("seeded", "true")]
    public async Task What_the_server_sets_is_not_taken(string member, string value)
    {
        var story = await Story.In(api);
        var writer = await api.As(Scope.Write);
        var form = Form(story);
        form[member] = JsonNode.Parse(value);

        var made = await writer.Makes("/v1/claims", form);
        var draft = await writer.Makes("/v1/claims", Form(story));
        var changed = await writer.Changes(draft, $$"""{"{{member}}":{{value}}}""");

        foreach (var answer in new[] { made, changed })
        {
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.Equal($"/{member}", answer.Faults("unknown_member").Single().Key);
        }
    }

    [Fact]
    public async Task What_an_editor_changed_the_seeds_leave_alone()
    {
        var story = await Story.In(api);
        var key = await story.Records();
        await using (var db = api.Database())
            await db.Database.ExecuteSqlAsync(
                $"select begin_change(now()); update claims set seeded = true where key = {key}"
            );
        var reviewer = await api.As("another", Scope.Review);
        var standing = await reviewer.Gets($"/v1/claims/{key}");

        await reviewer.Changes(standing, """{"note":"corrected"}""", "?why=Misread");

        await using var after = api.Database();
        Assert.False((await after.Claims.SingleAsync(c => c.Key == key)).Seeded);
    }

    internal static JsonObject Form(Story story) =>
        new()
        {
            ["article"] = story.Article.Slug,
            ["section"] = "part",
            ["claimant"] = story.Author.Slug,
            ["proposition"] = story.Proposition.Slug,
            ["stance"] = "supports",
            ["certainty"] = "certain",
            ["attribution"] = "own_voice",
            ["evidence"] = new JsonArray(
                new JsonObject
                {
                    ["role"] = "content",
                    ["paragraph"] = 1,
                    ["start"] = 0,
                    ["end"] = 10,
                    ["sha256"] = JapanRussia.Values.Text.SpanHash.Of("words"),
                }
            ),
        };
}
