using System.Net;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using JapanRussia.Api.Tests.Claims;
using JapanRussia.Api.Tests.Imports;
using JapanRussia.Api.Tests.Writes;
using JapanRussia.Reanchorings;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Tests.Visibility;

/// <summary>What readers see names nothing that they do not: what is hidden is shown with it.</summary>
public sealed class ShownTogetherTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task A_claim_shows_what_it_names_when_it_is_published_and_not_before()
    {
        var (actor, proposition, topic) = await Hidden();
        var form = WriteClaimsTests.Form(await Story.In(api));
        (form["claimant"], form["proposition"]) = (actor.Text("slug"), proposition.Text("slug"));
        var (writer, reviewer) = await Both();

        var draft = await writer.Makes("/v1/claims", form);
        Assert.True(draft.Status == HttpStatusCode.Created, draft.Body.ToJsonString());
        foreach (var thing in (Written[])[actor, proposition, topic])
            await api.Problem(thing.Self, HttpStatusCode.NotFound, "not_found");
        var published = await reviewer.Decides(draft, "publish");

        Assert.Equal("published", published.Text("status"));
        Assert.Equal(
            [
                ("actor", actor.Text("slug")),
                ("proposition", proposition.Text("slug")),
                ("topic", topic.Text("slug")),
            ],
            published.Body["shown_with_it"]!
                .AsArray()
                .Select(t => (TextOf(t!, "kind"), TextOf(t!, "name")))
        );
        foreach (var thing in (Written[])[actor, proposition, topic])
            Assert.Equal(2, (await api.Json(thing.Self))["version"]!.GetValue<int>());
        Assert.Equal(
            topic.Text("slug"),
            TextOf((await api.Json(proposition.Self))["topics"]![0]!, "slug")
        );
    }

    [Fact]
    public async Task A_correction_by_a_reviewer_shows_what_it_names()
    {
        var story = await Story.In(api);
        var key = await story.Records();
        var (actor, _, _) = await Hidden();
        var reviewer = await api.As("another", Scope.Review);
        var claim = await reviewer.Gets($"/v1/claims/{key}");

        var corrected = await reviewer.Changes(
            claim,
            $$"""{"claimant":"{{actor.Text("slug")}}"}""",
            "?why=It+was+somebody+else"
        );

        Assert.True(corrected.Status == HttpStatusCode.OK, corrected.Body.ToJsonString());
        Assert.Equal("published", TextOf(await api.Json(actor.Self), "status"));
    }

    [Fact]
    public async Task What_a_reviewer_records_shows_what_it_names()
    {
        var (_, _, topic) = await Hidden();
        var desk = await api.As("desk", Scope.Write, Scope.Review);

        var below = await desk.Makes(
            "/v1/topics",
            new JsonObject
            {
                ["slug"] = Some.Slug("below"),
                ["name"] = "Below",
                ["parent"] = topic.Text("slug"),
            }
        );

        Assert.Equal("published", below.Text("status"));
        Assert.Equal(topic.Text("slug"), TextOf((await api.Json(below.Self))["parent"]!, "slug"));
        Assert.Equal("published", TextOf(await api.Json(topic.Self), "status"));
    }

    [Fact]
    public async Task An_import_shows_what_it_names_only_if_it_publishes()
    {
        var (actor, proposition, _) = await Hidden();
        var story = await Story.In(api);
        var importer = await api.Importer();
        JsonObject Row(string key) =>
            story
                .Row(key)
                .With("claimant", actor.Text("slug"))
                .With("proposition", proposition.Text("slug"));
        var key = Some.Slug("row");

        var drafts = await importer.Takes(ImportFiles.Lines(Row(key)));
        Assert.Equal(1, drafts["recorded"]!.GetValue<int>());
        await api.Problem(actor.Self, HttpStatusCode.NotFound, "not_found");
        await importer.Takes(ImportFiles.Lines(Row(key)), "?tool=tests&publish=true");

        Assert.Equal("published", TextOf(await api.Json(actor.Self), "status"));
        Assert.Equal("published", TextOf(await api.Json(proposition.Self), "status"));
    }

    [Fact]
    public async Task A_merge_into_something_hidden_shows_it()
    {
        var (hidden, _, _) = await Hidden();
        var story = await Story.In(api);
        await story.Records();
        var reviewer = await api.As("another", Scope.Review);

        var merged = await reviewer.Sends(
            HttpMethod.Post,
            $"/v1/actors/{story.Author.Slug}/merge",
            new JsonObject { ["into"] = hidden.Text("slug"), ["why"] = "Same." }.ToJsonString(),
            tag: "*"
        );

        Assert.True(merged.Status == HttpStatusCode.OK, merged.Body.ToJsonString());
        Assert.Equal("published", TextOf(await api.Json(hidden.Self), "status"));
        Assert.Single(await api.Rows($"{story.Address}&claimant={hidden.Text("slug")}"));
    }

    [Fact]
    public async Task What_is_parted_from_something_shown_and_named_by_a_claim_is_shown()
    {
        var (hidden, _, _) = await Hidden();
        var story = await Story.In(api);
        var form = WriteClaimsTests.Form(story);
        form["claimant"] = hidden.Text("slug");
        var (writer, reviewer) = await Both();
        var draft = await writer.Makes("/v1/claims", form);
        Task<Written> Send(string what, JsonObject body) =>
            reviewer.Sends(HttpMethod.Post, $"{hidden.Self}/{what}", body.ToJsonString(), tag: "*");
        await Send("merge", new() { ["into"] = story.Author.Slug, ["why"] = "Same." });
        draft = await (await api.As(Scope.ReadDrafts)).Gets(draft.Self);
        Assert.Equal("published", (await reviewer.Decides(draft, "publish")).Text("status"));
        await api.Problem(hidden.Self, HttpStatusCode.NotFound, "not_found");

        var parted = await Send("unmerge", new() { ["why"] = "Not the same." });

        Assert.True(parted.Status == HttpStatusCode.OK, parted.Body.ToJsonString());
        Assert.Equal("published", TextOf(await api.Json(hidden.Self), "status"));
        Assert.Single(await api.Rows($"{story.Address}&claimant={hidden.Text("slug")}"));
    }

    [Fact]
    public async Task A_tie_is_hidden_until_a_reviewer_decides_on_it_and_confirming_shows_its_ends()
    {
        var (_, one, _) = await Hidden();
        var (_, other, _) = await Hidden();
        var (writer, reviewer) = await Both();
        var editor = await api.As(Scope.ReadDrafts);
        var suggested = await writer.Makes("/v1/relations", Tie(one, other, "contradicts"));

        Assert.Equal(("suggested", "draft"), (suggested.Text("state"), suggested.Text("status")));
        await api.Problem(suggested.Self, HttpStatusCode.NotFound, "not_found");
        await api.Problem($"{suggested.Self}/revisions", HttpStatusCode.NotFound, "not_found");
        Assert.DoesNotContain(
            suggested.Text("key"),
            await api.Keys("/v1/relations?state=suggested&limit=200")
        );
        Assert.Contains(
            suggested.Text("key"),
            (await editor.Gets("/v1/relations?status=draft&limit=200")).Body["data"]!
                .AsArray()
                .Select(r => TextOf(r!, "key"))
        );
        var confirmed = await reviewer.Decides(suggested, "confirm");

        Assert.Equal("published", confirmed.Text("status"));
        Assert.Equal("confirmed", TextOf(await api.Json(suggested.Self), "state"));
        Assert.Equal(
            suggested.Text("key"),
            TextOf((await api.Json(one.Self))["relations"]![0]!, "key")
        );
        Assert.Equal("published", TextOf(await api.Json(other.Self), "status"));
        var revision = Assert.Single(await api.Rows($"{suggested.Self}/revisions"))!;
        Assert.Null(revision["links"]!["before"]);
    }

    [Fact]
    public async Task A_tie_that_is_rejected_shows_nothing_that_is_hidden()
    {
        var (_, one, _) = await Hidden();
        var (_, other, _) = await Hidden();
        var (writer, reviewer) = await Both();
        var ofHidden = await writer.Makes("/v1/relations", Tie(one, other, "contradicts"));
        var (shown, second) = (
            await api.Given(Some.Proposition()),
            await api.Given(Some.Proposition())
        );
        var form = Tie(one, other, "contradicts");
        (form["from"], form["to"]) = (shown.Slug, second.Slug);
        var ofShown = await writer.Makes("/v1/relations", form);

        var unseen = await reviewer.Decides(ofHidden, "reject", "No.");
        var seen = await reviewer.Decides(ofShown, "reject", "No.");

        Assert.Equal(("rejected", "draft"), (unseen.Text("state"), unseen.Text("status")));
        await api.Problem(ofHidden.Self, HttpStatusCode.NotFound, "not_found");
        await api.Problem(one.Self, HttpStatusCode.NotFound, "not_found");
        Assert.Equal("published", seen.Text("status"));
        Assert.Equal("No.", TextOf(await api.Json(ofShown.Self), "why"));
    }

    [Fact]
    public async Task What_a_reviewer_suggests_readers_see_where_they_ask_for_it()
    {
        var (_, one, _) = await Hidden();
        var (_, other, _) = await Hidden();
        var desk = await api.As("desk", Scope.Write, Scope.Review);

        var suggested = await desk.Makes("/v1/relations", Tie(one, other, "refines"));

        Assert.Contains(
            suggested.Text("key"),
            await api.Keys("/v1/relations?state=suggested&limit=200")
        );
        Assert.Equal("published", TextOf(await api.Json(one.Self), "status"));
    }

    [Fact]
    public async Task Every_column_that_names_something_is_followed()
    {
        await using var db = api.Database();
        var body = await db
            .Database.SqlQuery<string>(
                $"select prosrc as \"Value\" from pg_proc where proname = 'hidden_named_by'"
            )
            .SingleAsync();
        var naming = db
            .Model.GetEntityTypes()
            .Where(t => t.GetTableName() is not null && t.ClrType != typeof(Reanchoring))
            .SelectMany(t => t.GetDeclaredForeignKeys())
            .Where(f => typeof(NamedEntity).IsAssignableFrom(f.PrincipalEntityType.ClrType))
            // a part belongs to what it points at
            .Where(f =>
                typeof(Entity).IsAssignableFrom(f.DeclaringEntityType.ClrType)
                || f.PrincipalToDependent is null
            )
            .Select(f => (f.DeclaringEntityType, f.Properties[0].GetColumnName()));

        foreach (var (type, column) in naming)
            Assert.Contains($"select {column} from {type.GetTableName()} where", body);
    }

    private async Task<(Written Actor, Written Proposition, Written Topic)> Hidden()
    {
        var writer = await api.As(Scope.Write);
        var topic = await Make(
            "topics",
            new() { ["slug"] = Some.Slug("hidden"), ["name"] = "Hidden" }
        );
        return (
            await Make(
                "actors",
                new()
                {
                    ["slug"] = Some.Slug("hidden"),
                    ["name"] = "Hidden",
                    ["kind"] = "person",
                    ["naming"] = "named",
                }
            ),
            await Make(
                "propositions",
                new()
                {
                    ["slug"] = Some.Slug("hidden"),
                    ["text"] = "Something hidden is so.",
                    ["kind"] = "fact",
                    ["checkable"] = true,
                    ["topics"] = new JsonArray(topic.Text("slug")),
                }
            ),
            topic
        );

        async Task<Written> Make(string noun, JsonObject form)
        {
            var made = await writer.Makes($"/v1/{noun}", form);
            Assert.True(made.Status == HttpStatusCode.Created, made.Body.ToJsonString());
            Assert.Equal("draft", made.Text("status"));
            return made;
        }
    }

    private static JsonObject Tie(Written from, Written to, string kind) =>
        new()
        {
            ["between"] = "propositions",
            ["from"] = from.Text("slug"),
            ["to"] = to.Text("slug"),
            ["kind"] = kind,
            ["strength"] = "soft",
            ["basis"] = "content",
            ["why"] = "Because.",
        };

    private async Task<(HttpClient Writer, HttpClient Reviewer)> Both() =>
        (await api.As(Scope.Write), await api.As("another", Scope.Review));
}
