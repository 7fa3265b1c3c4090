using System.Net;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using JapanRussia.Api.Tests.Claims;
using JapanRussia.Api.Tests.Writes;
using JapanRussia.Claims;
using JapanRussia.Propositions;
using JapanRussia.Writing;

namespace JapanRussia.Api.Tests.Drafts;

public sealed class QueueTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task What_has_waited_longest_comes_first_and_what_readers_see_does_not_wait()
    {
        var story = await Story.In(api);
        await story.Records();
        var (first, second) = (await Draft(story, 20), await Draft(story, 0));

        var rows = await Queue(story);

        Assert.Equal([first, second], rows.Select(KeyOf));
        Assert.Equal([first, second], await Keys(story, "&sort=recorded_at"));
        Assert.Equal([second, first], await Keys(story, "&sort=-recorded_at&limit=2"));
    }

    [Fact]
    public async Task A_draft_stands_between_the_claims_beside_it_in_the_text()
    {
        var story = await Story.In(api);
        var last = await story.Records(c => At(40, c));
        var draft = await Draft(story, 20);
        var first = await story.Records(c => At(0, c));
        await story.Records(c => At(10, c), ClaimStatus.Rejected);

        var row = Assert.Single(await Queue(story));

        Assert.Equal(draft, KeyOf(row));
        Assert.Equal(first, TextOf(row["before"]!, "key"));
        Assert.Equal(
            (last, "published", 40),
            (
                TextOf(row["behind"]!, "key"),
                TextOf(row["behind"]!, "status"),
                row["behind"]!["start"]!.GetValue<int>()
            )
        );
    }

    [Fact]
    public async Task Claims_that_may_be_the_same_are_shown_with_the_reasons()
    {
        var story = await Story.In(api);
        var other = await api.Given(Some.Actor());
        var alike = await api.Given(Worded("Somethings is so."));
        var unlike = await api.Given(Worded("A bridge was built over the strait."));
        var draft = await Draft(story, 0);
        var same = await story.Records(c => At(100, c));
        var byAnother = await story.Records(c => At(200, story.By(other, c)));
        var overlapping = await story.Records(c => At(5, c) with { PropositionId = unlike.Id });
        var similar = await story.Records(c => At(300, c) with { PropositionId = alike.Id });
        await story.Records(c => At(400, c) with { PropositionId = unlike.Id });

        var row = Assert.Single(await Queue(story));

        Assert.Equal(draft, KeyOf(row));
        Assert.Equal(
            [
                $"{same} same_claim",
                $"{byAnother} same_proposition",
                $"{overlapping} overlapping_span",
                $"{similar} similar_proposition",
            ],
            row["near_duplicates"]!
                .AsArray()
                .Select(n =>
                    $"{n!["claim"]!["key"]} {string.Join(' ', n["reasons"]!.AsArray().Select(r => $"{r}"))}"
                )
        );
    }

    [Fact]
    public async Task Among_many_claims_of_one_article_those_around_a_draft_and_those_of_its_proposition_are_compared()
    {
        var story = await Story.In(api);
        var (alike, unlike) = (
            await api.Given(Worded("Somethings is so.")),
            await api.Given(Worded("A bridge was built over the strait."))
        );
        var far = await story.Records(c => At(0, c));
        var similarButFar = await story.Records(c => At(1, c) with { PropositionId = alike.Id });
        await using (var db = api.Database())
        {
            db.AddRange(
                Enumerable
                    .Range(0, 120)
                    .Select(i =>
                        Claim.Record(
                            $"{story.Article.Slug}/filler-{i:000}",
                            At(100 + i, story.Content) with
                            {
                                PropositionId = unlike.Id,
                            },
                            new(),
                            ClaimStatus.Published
                        )
                    )
            );
            await db.SaveAsync(Some.Editor, TimeProvider.System, CancellationToken.None);
        }
        var near = await story.Records(c => At(480, c) with { PropositionId = alike.Id });
        var draft = await Draft(story, 500);

        var row = Assert.Single(await Queue(story));

        Assert.Equal(draft, KeyOf(row));
        Assert.Equal(near, TextOf(row["before"]!, "key"));
        Assert.Null(row["behind"]);
        var duplicates = row["near_duplicates"]!.AsArray().Select(n => $"{n!["claim"]!["key"]}");
        Assert.Equal([far, near], duplicates);
        Assert.DoesNotContain(similarButFar, duplicates);
    }

    [Fact]
    public async Task It_is_said_who_changed_a_draft_last_and_whether_the_caller_may_decide()
    {
        var story = await Story.In(api);
        var writer = await api.As(Scope.Write, Scope.Review);
        var made = await writer.Makes("/v1/claims", WriteClaimsTests.Form(story));
        await (await api.As("a second", Scope.Write, Scope.Review)).Changes(
            made,
            """{"note":"Looked at."}"""
        );

        var own = Assert.Single(await Queue(story, by: writer));
        var reviewers = Assert.Single(await Queue(story));

        Assert.False(own["may_decide"]!.GetValue<bool>());
        Assert.True(reviewers["may_decide"]!.GetValue<bool>());
        Assert.Equal(
            ("revised", "a second"),
            (TextOf(own["last_change"]!, "action"), TextOf(own["last_change"]!, "by"))
        );
        Assert.StartsWith("key:", TextOf(own, "recorded_by"));
        Assert.Equal(2, own["version"]!.GetValue<int>());
    }

    [Fact]
    public async Task What_a_reviewer_should_look_at_is_said()
    {
        var story = await Story.In(api);
        var other = await api.Given(Some.Actor());
        await story.Records(c => story.By(other, c) with { Cue = "said" }, ClaimStatus.Draft);

        var row = Assert.Single(await Queue(story));

        Assert.Equal(
            ["unverified_span", "no_source_span", "no_cue_span"],
            row["warnings"]!.AsArray().Select(w => $"{w}")
        );
    }

    [Fact]
    public async Task It_is_filtered_counted_and_given_as_a_table()
    {
        var (story, writer) = (await Story.In(api), await api.As("a recorder", Scope.Write));
        var old = await Draft(story, 0);
        var made = await writer.Makes("/v1/claims", WriteClaimsTests.Form(story));
        var recorder = TextOf((await Queue(story)).Single(r => KeyOf(r) != old), "recorded_by");

        Assert.Equal([made.Text("key")], await Keys(story, $"&recorded_by={recorder}"));
        Assert.Equal([old], await Keys(story, $"&not_recorded_by={recorder}"));
        Assert.Empty(await Keys(story, "&recorded_before=2016"));
        Assert.Equal(2, (await Keys(story, "&recorded_before=2999")).Count);
        Assert.Equal(2, (await Keys(story, "&origin=curated")).Count);
        Assert.Empty(await Keys(story, "&origin=imported"));
        Assert.Equal(2, (await Keys(story, $"&proposition={story.Proposition.Slug}")).Count);
        Assert.Equal(2, (await Keys(story, "&q=something")).Count);
        var reviewer = await Reviewer();
        var facets = (
            await reviewer.Gets(
                $"/v1/queue?article={story.Article.Slug}&facets=article,origin,recorded_by"
            )
        ).Body["facets"]!;
        Assert.Equal(
            [("Test", 1), ("a recorder", 1)],
            facets[2]!["values"]!
                .AsArray()
                .Select(v => (TextOf(v!, "label"), v!["count"]!.GetValue<int>()))
                .OrderBy(v => v.Item1, StringComparer.Ordinal)
        );
        var table = RowsOf(
            await reviewer.GetStringAsync($"/v1/queue.csv?article={story.Article.Slug}")
        );
        Assert.Equal(["true", "true"], table.Select(r => r["may_decide"]));
        Assert.Contains(made.Text("key"), table[0]["near_duplicates"]);
    }

    [Fact]
    public async Task It_is_for_reviewers_only()
    {
        await api.Problem("/v1/queue", HttpStatusCode.Unauthorized, "unauthenticated");
        var editor = await api.As(Scope.ReadDrafts, Scope.Write);

        var read = await editor.Gets("/v1/queue");
        var decided = await editor.Makes("/v1/queue/publish", new JsonObject());

        Assert.Equal(("forbidden", "forbidden"), (read.Text("code"), decided.Text("code")));
    }

    [Fact]
    public async Task Many_are_published_in_one_change_set_and_once_only()
    {
        var story = await Story.In(api);
        await Draft(story, 0);
        await Draft(story, 20);
        var reviewer = await Reviewer();
        var form = Decision(await Queue(story));
        var key = Guid.NewGuid().ToString();

        var published = await reviewer.Makes("/v1/queue/publish", form, key);
        var again = await reviewer.Makes("/v1/queue/publish", form, key);
        var without = await reviewer.Sends(
            HttpMethod.Post,
            "/v1/queue/publish",
            form.ToJsonString()
        );

        Assert.Equal(HttpStatusCode.OK, published.Status);
        Assert.Equal(
            ["published 2", "published 2"],
            published.Body["decided"]!.AsArray().Select(d => $"{d!["status"]} {d["version"]}")
        );
        Assert.True(again.Replayed);
        Assert.Equal(published.Body.ToJsonString(), again.Body.ToJsonString());
        Assert.Equal("idempotency_key_required", without.Text("code"));
        Assert.Equal(2, (await api.Rows(story.Address)).Count);
        Assert.Empty(await Queue(story));
        await using var db = api.Database();
        var ids = published.Body["decided"]!.AsArray().Select(d => d!["id"]!.GetValue<Guid>());
        var set = Assert.Single(
            db.Changes.Where(c => ids.Contains(c.EntityId) && c.Action == ChangeAction.Published)
                .Select(c => new { c.Version, c.Set.Why })
                .Distinct()
        );
        Assert.Equal("Checked against the article.", set.Why);
    }

    [Fact]
    public async Task If_one_cannot_be_decided_on_none_is_and_each_fault_has_its_place()
    {
        var story = await Story.In(api);
        var reviewer = await api.As("one who writes too", Scope.Write, Scope.Review);
        await Draft(story, 0);
        await Draft(story, 20);
        var own = await reviewer.Makes("/v1/claims", WriteClaimsTests.Form(story));
        var rows = await Queue(story);
        var form = Decision(rows);
        var stale = form["claims"]![1]!;
        stale["version"] = 7;
        form["claims"]!
            .AsArray()
            .Add(new JsonObject { ["id"] = Guid.NewGuid().ToString(), ["version"] = 1 });

        var refused = await reviewer.Makes("/v1/queue/publish", form);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        var faults = refused.Faults("rule_broken");
        Assert.Equal(
            ["/claims/1 stale", "/claims/2 own_claim", "/claims/3 not_found"],
            faults.Select(f => $"{f.Key} {f.Value["code"]}")
        );
        Assert.Empty(await api.Rows(story.Address));

        form["partial"] = true;
        var part = await reviewer.Makes("/v1/queue/publish", form);

        Assert.Equal(
            TextOf(rows[0]["claim"]!, "key"),
            TextOf(Assert.Single(part.Body["decided"]!.AsArray())!, "key")
        );
        Assert.Equal(
            ["/claims/1", "/claims/2", "/claims/3"],
            part.Body["refused"]!.AsArray().Select(r => TextOf(r!, "pointer"))
        );
        Assert.Single(await api.Rows(story.Address));
        var once = await reviewer.Makes("/v1/queue/publish", form);
        Assert.Equal("claim_status", TextOf(once.Body["refused"]![0]!, "code"));
        Assert.Equal(own.Text("id"), TextOf((await Queue(story))[1], "id"));
    }

    [Fact]
    public async Task Many_are_turned_down_likewise()
    {
        var story = await Story.In(api);
        await Draft(story, 0);
        await Draft(story, 20);

        var rejected = await (await Reviewer()).Makes(
            "/v1/queue/reject",
            Decision(await Queue(story))
        );

        Assert.Equal(
            ["rejected", "rejected"],
            rejected.Body["decided"]!.AsArray().Select(d => TextOf(d!, "status"))
        );
        Assert.Empty(await Queue(story));
    }

    [Fact]
    public async Task A_decision_names_each_claim_once_with_version_and_reason()
    {
        var reviewer = await Reviewer();
        var seen = new JsonObject { ["id"] = Guid.NewGuid().ToString(), ["version"] = 1 };

        var faults = (
            await reviewer.Makes(
                "/v1/queue/publish",
                new JsonObject { ["claims"] = new JsonArray(new JsonObject { ["id"] = "x" }, null) }
            )
        ).Faults("invalid_member");
        var twice = (
            await reviewer.Makes("/v1/queue/publish", Given(seen.DeepClone(), seen.DeepClone()))
        ).Faults("invalid_member");
        var many = (
            await reviewer.Makes(
                "/v1/queue/publish",
                Given([
                    .. Enumerable
                        .Range(0, 201)
                        .Select(_ =>
                            (JsonNode)
                                new JsonObject
                                {
                                    ["id"] = Guid.NewGuid().ToString(),
                                    ["version"] = 1,
                                }
                        ),
                ])
            )
        ).Faults("invalid_member");

        Assert.Contains("/why", faults.Keys);
        Assert.Contains("/claims/0/id", faults.Keys);
        Assert.Contains("/claims/0/version", faults.Keys);
        Assert.Contains("/claims/1", faults.Keys);
        Assert.Equal(["/claims"], twice.Keys);
        Assert.Equal(["/claims"], many.Keys);

        static JsonObject Given(params JsonNode[] claims) =>
            new() { ["claims"] = new JsonArray(claims), ["why"] = "Checked." };
    }

    private Task<HttpClient> Reviewer() => api.As("another", Scope.Review);

    private static Task<string> Draft(Story story, int start) =>
        story.Records(c => At(start, c), ClaimStatus.Draft);

    private static ClaimContent At(int start, ClaimContent content) =>
        content with
        {
            Evidence =
            [
                Some.Span() with
                {
                    Start = start,
                    End = start + 10,
                    StartUtf16 = start,
                    EndUtf16 = start + 10,
                },
            ],
        };

    private static Proposition Worded(string text) =>
        Proposition.Word(Some.Slug("worded"), new(text, PropositionKind.Fact, true, []));

    private async Task<List<JsonNode>> Queue(Story story, string query = "", HttpClient? by = null)
    {
        var answer = await (by ?? await Reviewer()).Gets(
            $"/v1/queue?article={story.Article.Slug}{query}"
        );
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Body.ToJsonString());
        return [.. answer.Body["data"]!.AsArray().Select(r => r!)];
    }

    private async Task<List<string>> Keys(Story story, string query) =>
        [.. (await Queue(story, query)).Select(KeyOf)];

    private static string KeyOf(JsonNode row) => TextOf(row["claim"]!, "key");

    private static JsonObject Decision(IEnumerable<JsonNode> rows) =>
        new()
        {
            ["claims"] = new JsonArray([
                .. rows.Select(r =>
                    (JsonNode)
                        new JsonObject
                        {
                            ["id"] = TextOf(r, "id"),
                            ["version"] = r["version"]!.GetValue<int>(),
                        }
                ),
            ]),
            ["why"] = "Checked against the article.",
        };
}
