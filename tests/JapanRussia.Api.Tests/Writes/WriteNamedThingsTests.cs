using System.Net;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Tests.Writes;

/// <summary>Outlets, actors, topics, measures, articles and propositions are written alike.</summary>
public sealed class WriteNamedThingsTests(SeededApi api) : IClassFixture<SeededApi>
{
    private const string Why = "?why=Better";

    public static TheoryData<string> Nouns => Noun.Paths;

    [Theory]
    [MemberData(nameof(Nouns))]
    public async Task It_is_recorded_and_read_as_it_was_answered(string noun)
    {
        var made = await Made(noun);

        Assert.Equal($"/v1/{noun}/{made.Text("slug")}", made.Location);
        Assert.Equal(1, made.Number("version"));
        var read = await api.Http.GetAsync(made.Location);
        Assert.Equal(made.Tag, read.Headers.ETag!.ToString());
        Assert.True(
            JsonNode.DeepEquals(made.Body, await api.Json(made.Location!)),
            made.Body.ToJsonString()
        );
        Assert.Equal([("recorded", "one", null)], await History(made));
    }

    [Theory]
    [MemberData(nameof(Nouns))]
    public async Task A_revision_changes_what_it_names_and_nothing_else(string noun)
    {
        var made = await Made(noun);
        var member = Noun.Called(noun).Member;
        var writer = await api.As("one", Scope.Write, Scope.Review);

        var revised = await writer.Changes(
            made,
            new JsonObject { [member] = "Said better." }.ToJsonString(),
            "?why=Clearer"
        );

        Assert.Equal(HttpStatusCode.OK, revised.Status);
        Assert.Equal(2, revised.Number("version"));
        var expected = made.Body.DeepClone();
        expected[member] = "Said better.";
        expected["version"] = 2;
        expected["updated_at"] = revised.Text("updated_at");
        Assert.True(JsonNode.DeepEquals(expected, revised.Body), revised.Body.ToJsonString());
        Assert.Equal(
            [("recorded", "one", null), ("revised", "one", "Clearer")],
            await History(made)
        );
        Assert.Equal(
            TextOf(made.Body, member),
            TextOf(await api.Json($"{made.Self}?as_of=v{made.Dataset}"), member)
        );
    }

    [Theory]
    [MemberData(nameof(Nouns))]
    public async Task A_revision_without_a_difference_leaves_no_trace(string noun)
    {
        var made = await Made(noun);
        var writer = await api.As("one", Scope.Write, Scope.Review);
        var before = (await api.Http.GetAsync(made.Self)).Headers.ETag!.ToString();

        foreach (
            var patch in (string[])["{}", Noun.Called(noun).Form(made.Text("slug")).ToJsonString()]
        )
        {
            var same = await writer.Changes(made, patch, Why);
            Assert.Equal(HttpStatusCode.OK, same.Status);
            Assert.True(JsonNode.DeepEquals(made.Body, same.Body), same.Body.ToJsonString());
            Assert.Equal(before, same.Tag);
        }

        Assert.Equal(before, (await api.Http.GetAsync(made.Self)).Headers.ETag!.ToString());
        Assert.Single(await History(made));
    }

    [Theory]
    [MemberData(nameof(Nouns))]
    public async Task It_is_withdrawn_and_restored(string noun)
    {
        var made = await Made(noun);
        var reviewer = await api.As("another", Scope.Review);
        var writer = await api.As("one", Scope.Write, Scope.Review);

        var retracted = await reviewer.Sends(
            HttpMethod.Delete,
            $"{made.Self}?why=A+duplicate",
            tag: made.Tag
        );

        Assert.Equal((HttpStatusCode.OK, 2), (retracted.Status, retracted.Number("version")));
        await api.Problem(made.Self, HttpStatusCode.Gone, "gone");
        Assert.DoesNotContain(
            made.Text("slug"),
            await api.Keys($"/v1/{noun}?sort=-created_at&limit=200", "slug")
        );
        Assert.Equal("gone", (await writer.Changes(retracted, "{}", Why)).Text("code"));
        Assert.Equal("slug_taken", await Rule(writer, noun, made.Text("slug")));
        var restored = await reviewer.Decides(retracted, "restore", "It was none.");
        Assert.Equal((HttpStatusCode.OK, 3), (restored.Status, restored.Number("version")));
        Assert.Equal(3, (await api.Json(made.Self))["version"]!.GetValue<int>());
        Assert.Equal(
            [
                ("recorded", "one", null),
                ("retracted", "another", "A duplicate"),
                ("restored", "another", "It was none."),
            ],
            await History(made)
        );
    }

    [Theory]
    [MemberData(nameof(Nouns))]
    public async Task What_others_point_at_stays_and_they_are_named(string noun)
    {
        var reviewer = await api.As(Scope.Review, Scope.ReadDrafts);
        var address = $"/v1/{noun}/{Noun.Called(noun).Used}";

        var kept = await reviewer.Sends(HttpMethod.Delete, address + Why, tag: "*");

        Assert.Equal((HttpStatusCode.Conflict, "rule_broken"), (kept.Status, kept.Text("code")));
        var uses = kept.Body["errors"]!.AsArray();
        Assert.NotEmpty(uses);
        foreach (var use in uses)
        {
            Assert.Equal("still_used", TextOf(use!, "code"));
            var count = use!["count"]!.GetValue<int>();
            Assert.True(count > 0);
            if (use["link"]?.GetValue<string>() is { } link)
                Assert.Equal(
                    count,
                    (await api.Json($"{link}&count=exact"))["count"]!["value"]!.GetValue<int>()
                );
        }
        Assert.Contains(uses, u => u!["link"] is not null);
    }

    [Theory]
    [MemberData(nameof(Nouns))]
    public async Task A_slug_is_given_once_and_for_good(string noun)
    {
        var made = await Made(noun);
        var writer = await api.As(Scope.Write, Scope.Review);

        Assert.Equal("slug_taken", await Rule(writer, noun, made.Text("slug")));
        var renamed = await writer.Changes(made, """{"slug":"another-name"}""", Why);
        Assert.Equal(HttpStatusCode.Conflict, renamed.Status);
        Assert.Equal(
            ("slug_fixed", "/slug"),
            (
                TextOf(renamed.Body["errors"]![0]!, "code"),
                TextOf(renamed.Body["errors"]![0]!, "pointer")
            )
        );
        var missing = await writer.Sends(
            HttpMethod.Patch,
            $"/v1/{noun}/nothing-of-that-name",
            "{}",
            "application/merge-patch+json",
            "*"
        );
        Assert.Equal(
            (HttpStatusCode.NotFound, "not_found"),
            (missing.Status, missing.Text("code"))
        );
    }

    [Theory]
    [MemberData(nameof(Nouns))]
    public async Task Every_fault_is_told_with_its_place_and_what_could_stand_there(string noun)
    {
        var writer = await api.As(Scope.Write, Scope.Review);
        var empty = (await writer.Makes($"/v1/{noun}", new JsonObject())).Faults("invalid_member");
        Assert.Contains("/slug", empty.Keys);
        var form = Noun.Called(noun).Form();
        form["slug"] = "Not A Slug";
        foreach (var term in (string[])["kind", "title_basis"])
            if (form.ContainsKey(term))
                form[term] = "newspapr";

        var faults = (await writer.Makes($"/v1/{noun}", form)).Faults("invalid_member");

        Assert.Contains("not a slug", TextOf(faults["/slug"], "detail"));
        foreach (var (pointer, fault) in faults.Where(f => f.Key != "/slug"))
            Assert.NotEmpty(fault["allowed"]!.AsArray());
        Assert.Equal(noun == "topics" ? 1 : 2, faults.Count);
    }

    [Theory]
    [MemberData(nameof(Nouns))]
    public async Task What_it_names_and_is_not_there_is_told_with_the_nearest(string noun)
    {
        if (Noun.Called(noun).Reference is not var (pointer, patch, meant))
            return;
        var made = await Made(noun);
        var writer = await api.As(Scope.Write, Scope.Review);

        var faults = (await writer.Changes(made, patch, Why)).Faults("unknown_reference");

        Assert.Contains($"did you mean '{meant}'?", TextOf(faults[pointer], "detail"));
    }

    [Theory]
    [MemberData(nameof(Nouns))]
    public async Task What_the_server_sets_is_not_sent(string noun)
    {
        var made = await Made(noun);
        var writer = await api.As(Scope.Write, Scope.Review);
        foreach (
            var member in (string[])
                ["id", "version", "status", "created_by", "created_at", "seeded", "retracted_at"]
        )
        {
            var form = Noun.Called(noun).Form();
            form[member] = 1;
            foreach (
                var answer in (Written[])
                    [
                        await writer.Makes($"/v1/{noun}", form),
                        await writer.Changes(made, $$"""{"{{member}}":1}""", Why),
                        await writer.Changes(made, $$"""{"{{member}}":null}""", Why),
                    ]
            )
            {
                Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
                Assert.Contains(
                    "slug",
                    answer.Faults("unknown_member")[$"/{member}"]["allowed"]!
                        .AsArray()
                        .Select(a => a!.GetValue<string>())
                );
            }
        }
    }

    [Theory]
    [MemberData(nameof(Nouns))]
    public async Task Nobody_changes_what_they_have_not_seen(string noun)
    {
        var made = await Made(noun);
        var writer = await api.As("one", Scope.Write, Scope.Review);
        var member = Noun.Called(noun).Member;
        Task<Written> Patch(string? tag, string text) =>
            writer.Sends(
                HttpMethod.Patch,
                made.Self + Why,
                new JsonObject { [member] = text }.ToJsonString(),
                "application/merge-patch+json",
                tag
            );

        var blind = await Patch(null, "One.");
        Assert.Equal(
            ((HttpStatusCode)428, "precondition_required"),
            (blind.Status, blind.Text("code"))
        );
        var stale = await Patch("\"2\"", "One.");
        Assert.Equal(
            (HttpStatusCode.PreconditionFailed, "stale"),
            (stale.Status, stale.Text("code"))
        );
        var row = (await api.Rows($"/v1/{noun}?sort=-created_at")).Single(r =>
            TextOf(r!, "slug") == made.Text("slug")
        )!;
        Assert.Equal(2, (await Patch($"\"{row["version"]}\"", "Two.")).Number("version"));
        var narrowed = await writer.Gets($"{made.Self}?fields={member}");
        Assert.Equal(3, (await Patch(narrowed.Tag, "Three.")).Number("version"));
        var reviewer = await api.As(Scope.Review);
        Assert.Equal(
            "stale",
            (await reviewer.Sends(HttpMethod.Delete, made.Self, tag: made.Tag)).Text("code")
        );
        Assert.Equal(
            "precondition_required",
            (await reviewer.Sends(HttpMethod.Delete, made.Self)).Text("code")
        );
    }

    [Fact]
    public async Task What_names_something_withdrawn_is_restored_after_it()
    {
        var writer = await api.As("one", Scope.Write, Scope.Review);
        var reviewer = await api.As(Scope.Review);
        var outlet = await Made("outlets");
        var form = Noun.Called("articles").Form();
        form["outlet"] = outlet.Text("slug");
        var article = await writer.Makes("/v1/articles", form);
        Assert.Equal(HttpStatusCode.Created, article.Status);
        async Task<Written> Withdraw(Written thing) =>
            await reviewer.Sends(HttpMethod.Delete, thing.Self + Why, tag: thing.Tag);
        Assert.Equal("rule_broken", (await Withdraw(outlet)).Text("code"));
        article = await Withdraw(article);
        outlet = await Withdraw(outlet);
        Assert.Equal(HttpStatusCode.OK, outlet.Status);

        var tooSoon = await reviewer.Decides(article, "restore");

        Assert.Equal(HttpStatusCode.Conflict, tooSoon.Status);
        Assert.Equal(
            ("names_withdrawn", "/outlet"),
            (
                TextOf(tooSoon.Body["errors"]![0]!, "code"),
                TextOf(tooSoon.Body["errors"]![0]!, "pointer")
            )
        );
        await reviewer.Decides(outlet, "restore");
        Assert.Equal(HttpStatusCode.OK, (await reviewer.Decides(article, "restore")).Status);
    }

    private async Task<Written> Made(string noun)
    {
        var writer = await api.As("one", Scope.Write, Scope.Review);
        var made = await writer.Makes($"/v1/{noun}", Noun.Called(noun).Form());
        Assert.True(made.Status == HttpStatusCode.Created, made.Body.ToJsonString());
        return made;
    }

    private static async Task<string> Rule(HttpClient writer, string noun, string slug)
    {
        var form = Noun.Called(noun).Form();
        form["slug"] = slug;
        var refused = await writer.Makes($"/v1/{noun}", form);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        return TextOf(refused.Body["errors"]![0]!, "code");
    }

    private async Task<List<(string Action, string By, string? Why)>> History(Written thing)
    {
        var id = Guid.Parse(thing.Text("id"));
        await using var db = api.Database();
        var changes = await db
            .Changes.Where(c => c.EntityId == id)
            .OrderBy(c => c.Version)
            .Select(c => new
            {
                c.Action,
                c.Set.ByName,
                c.Set.Why,
            })
            .ToListAsync();
        return [.. changes.Select(c => ($"{c.Action}".ToLowerInvariant(), c.ByName, c.Why))];
    }
}
