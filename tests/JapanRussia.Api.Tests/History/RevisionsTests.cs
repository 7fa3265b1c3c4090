using System.Net;
using JapanRussia.Access;
using JapanRussia.Actors;
using JapanRussia.Claims;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Tests.History;

public sealed class RevisionsTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task A_claim_has_its_changes_newest_first_and_each_can_be_read_as_it_was()
    {
        var story = await Story.In(api);
        var key = await story.Records(c => c with { Note = "First." });
        var id = await api.IdOf(key);
        await api.Change(
            key,
            c => c.Revise(Edits.ContentOf(c) with { Note = "Second." }),
            "Better."
        );
        await api.Change(key, c => c.Retract(DateTimeOffset.UnixEpoch), "Wrong.");

        var rows = await api.Rows($"/v1/claims/{id}/revisions");

        Assert.Equal(
            ["retracted 3 Wrong.", "revised 2 Better.", "recorded 1 "],
            rows.Select(r => $"{r!["action"]} {r["version"]} {r["why"]}")
        );
        Assert.All(rows, r => Assert.Equal("Test", TextOf(r!, "by")));
        Assert.Equal(
            [$"/v1/claims/{id}/revisions/2", $"/v1/claims/{id}/revisions/1", ""],
            rows.Select(r => $"{r!["links"]!["before"]}")
        );
        Assert.Equal(
            "Second.",
            TextOf(await api.Json(TextOf(rows[1]!["links"]!, "revision")), "note")
        );
        Assert.Equal(
            "First.",
            TextOf(await api.Json(TextOf(rows[2]!["links"]!, "revision")), "note")
        );
        Assert.Equal("retracted", TextOf(await api.Json($"/v1/claims/{id}/revisions/3"), "status"));
        await api.Problem($"/v1/claims/{id}", HttpStatusCode.Gone, "gone");
        Assert.Equal(
            "Second.",
            TextOf(await api.Json($"/v1/claims/{id}?as_of=v{rows[1]!["dataset_version"]}"), "note")
        );
        Assert.Equal(3, (await api.Table($"/v1/claims/{id}/revisions.csv")).Count);
    }

    [Fact]
    public async Task A_revision_is_kept_by_caches_for_good()
    {
        var story = await Story.In(api);
        var id = await api.IdOf(await story.Records());
        using var first = await api.Http.GetAsync($"/v1/claims/{id}/revisions/1");

        Assert.Equal("public, max-age=31536000, immutable", first.Headers.CacheControl!.ToString());
        Assert.False(first.Headers.ETag!.IsWeak);
        await story.Records();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/claims/{id}/revisions/1");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag);
        using var again = await api.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task A_revision_shows_the_names_that_others_had_then()
    {
        var story = await Story.In(api);
        var id = await api.IdOf(await story.Records());
        await Rename(story.Author, "Renamed");

        var then = await api.Json($"/v1/claims/{id}/revisions/1?fields=claimant");

        Assert.Equal("Some Actor", TextOf(then["claimant"]!, "name"));
        Assert.Single(then.AsObject());
        Assert.Equal("Renamed", TextOf((await api.Json($"/v1/claims/{id}"))["claimant"]!, "name"));
        Assert.Equal(
            "Some Actor",
            TextOf(await api.Json($"/v1/actors/{story.Author.Slug}/revisions/1"), "name")
        );
    }

    [Fact]
    public async Task What_stood_in_a_draft_is_shown_to_editors_only()
    {
        var story = await Story.In(api);
        var key = await story.Records(c => c with { Note = "Draft." }, ClaimStatus.Draft);
        var id = await api.IdOf(key);
        await api.Problem($"/v1/claims/{id}/revisions", HttpStatusCode.NotFound, "not_found");
        await api.Change(key, c => c.Revise(Edits.ContentOf(c) with { Note = "Checked." }));
        await api.Change(key, c => c.Publish());

        var row = Assert.Single(await api.Rows($"/v1/claims/{id}/revisions"))!;
        Assert.Equal("published", TextOf(row, "action"));
        Assert.Null(row["links"]!["before"]);
        foreach (var n in new[] { 1, 2 })
        {
            await api.Problem(
                $"/v1/claims/{id}/revisions/{n}",
                HttpStatusCode.NotFound,
                "not_found"
            );
            await api.Problem(
                $"/v1/claims/{id}/revisions/{n}/diff",
                HttpStatusCode.NotFound,
                "not_found"
            );
            await api.Problem(
                $"/v1/claims/{id}/revisions/3/diff?to={n}",
                HttpStatusCode.NotFound,
                "not_found"
            );
        }
        var diff = await api.Json($"/v1/claims/{id}/revisions/3/diff");
        Assert.Null(diff["from"]);
        Assert.DoesNotContain("Draft.", diff.ToJsonString());
        var editor = await api.As(Scope.ReadDrafts);
        Assert.Contains("Draft.", await editor.GetStringAsync($"/v1/claims/{id}/revisions/1"));
        Assert.Contains(
            "\"count\"",
            await editor.GetStringAsync($"/v1/claims/{id}/revisions?count=exact")
        );
        using var draft = await editor.GetAsync($"/v1/claims/{id}/revisions/2");
        Assert.Equal("no-cache, private", draft.Headers.CacheControl!.ToString());
        Assert.Contains(
            "\"/status\",\"from\":\"draft\",\"to\":\"published\"",
            await editor.GetStringAsync($"/v1/claims/{id}/revisions/3/diff")
        );
    }

    [Fact]
    public async Task A_diff_names_what_is_different_by_pointers()
    {
        var story = await Story.In(api);
        var other = await api.Given(Some.Actor());
        var key = await story.Records(c => c with { Note = "Old." });
        var id = await api.IdOf(key);
        await api.Change(
            key,
            c =>
                c.Revise(
                    Edits.ContentOf(c) with
                    {
                        Note = "New.",
                        Stance = Stance.Denies,
                        Claimants =
                        [
                            new(story.Author.Id, ClaimantRole.Lead),
                            new(other.Id, ClaimantRole.Joint),
                        ],
                        Evidence = [Some.Span() with { End = 11, EndUtf16 = 11 }],
                    }
                )
        );

        var diff = await api.Json($"/v1/claims/{id}/revisions/2/diff");

        Assert.Equal((1, 2), (diff["from"]!.GetValue<int>(), diff["to"]!.GetValue<int>()));
        Assert.Equal(
            [
                $"/joint_claimants null [\"{other.Slug}\"]",
                "/stance \"supports\" \"denies\"",
                "/note \"Old.\" \"New.\"",
                "/evidence/0/end 10 11",
                "/evidence/0/end_utf16 10 11",
            ],
            diff["changes"]!
                .AsArray()
                .Select(d =>
                    $"{d!["pointer"]} {d["from"]?.ToJsonString() ?? "null"} {d["to"]?.ToJsonString() ?? "null"}"
                )
        );
        var back = await api.Json($"/v1/claims/{id}/revisions/2/diff?to=1");
        Assert.Equal("Old.", TextOf(back["changes"]![2]!, "to"));
        Assert.Empty(
            (await api.Json($"/v1/claims/{id}/revisions/2/diff?to=2"))["changes"]!.AsArray()
        );
    }

    [Fact]
    public async Task A_diff_of_a_named_thing_leaves_out_what_belongs_to_others()
    {
        var (above, below) = (await api.Given(Some.Topic()), await api.Given(Some.Topic()));
        await api.Change(async db =>
        {
            var topic = await db.Topics.Include(t => t.Aliases).SingleAsync(t => t.Id == below.Id);
            topic.Revise(
                new(topic.Name, "What belongs here.") { Aliases = [new("Other name", "en")] },
                await db.Topics.SingleAsync(t => t.Id == above.Id)
            );
        });

        var changes = (await api.Json($"/v1/topics/{below.Slug}/revisions/2/diff"))["changes"]!;

        Assert.Equal(
            ["/scope", "/aliases/0", "/parent"],
            changes.AsArray().Select(d => TextOf(d!, "pointer"))
        );
        Assert.Equal(above.Slug, TextOf(changes[2]!, "to"));
    }

    [Fact]
    public async Task What_has_never_been_there_has_no_revisions()
    {
        await api.Problem(
            $"/v1/claims/{Guid.NewGuid()}/revisions",
            HttpStatusCode.NotFound,
            "not_found"
        );
        await api.Problem("/v1/actors/nobody/revisions", HttpStatusCode.NotFound, "not_found");
        await api.Problem("/v1/relations/none/revisions/1", HttpStatusCode.NotFound, "not_found");
        var actor = await api.Given(Some.Actor());
        await api.Problem(
            $"/v1/actors/{actor.Slug}/revisions/2",
            HttpStatusCode.NotFound,
            "not_found"
        );
        await api.Problem(
            $"/v1/actors/{actor.Slug}/revisions/1/diff?to=0",
            HttpStatusCode.BadRequest,
            "invalid_parameter"
        );
    }

    private Task<long> Rename(Actor actor, string name) =>
        api.Change(async db =>
            (
                await db
                    .Actors.Include(a => a.Aliases)
                    .Include(a => a.Roles)
                    .SingleAsync(a => a.Id == actor.Id)
            ).Revise(new() { Name = name, Kind = actor.Kind })
        );
}
