using System.Net;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using JapanRussia.Api.Tests.Writes;

namespace JapanRussia.Api.Tests.Visibility;

/// <summary>What somebody records without the scope review is hidden, and theirs to change, until a reviewer shows it.</summary>
public sealed class HiddenThingsTests(SeededApi api) : IClassFixture<SeededApi>
{
    public static TheoryData<string> Nouns => Noun.Paths;

    [Theory]
    [MemberData(nameof(Nouns))]
    public async Task What_is_recorded_without_the_scope_review_is_a_draft_for_editors(string noun)
    {
        var made = await Hidden(noun);
        var editor = await api.As(Scope.ReadDrafts);

        Assert.Equal("draft", made.Text("status"));
        await api.Problem(made.Self, HttpStatusCode.NotFound, "not_found");
        await api.Problem($"{made.Self}/revisions", HttpStatusCode.NotFound, "not_found");
        await api.Problem($"{made.Self}/revisions/1", HttpStatusCode.NotFound, "not_found");
        await api.Problem($"/v1/{noun}?status=draft", HttpStatusCode.Forbidden, "not_shown");
        Assert.DoesNotContain(made.Text("slug"), await Slugs(api.Http, noun, ""));
        Assert.DoesNotContain(made.Text("slug"), await Slugs(editor, noun, ""));
        Assert.Contains(made.Text("slug"), await Slugs(editor, noun, "&status=draft"));
        Assert.DoesNotContain(made.Text("slug"), await Slugs(editor, noun, "&status=published"));
        Assert.Equal("draft", (await editor.Gets(made.Self)).Text("status"));
        Assert.Equal(
            HttpStatusCode.OK,
            (await editor.Gets($"{made.Self}/revisions/1/diff")).Status
        );
    }

    [Theory]
    [MemberData(nameof(Nouns))]
    public async Task Its_writer_revises_and_withdraws_it_without_a_reason(string noun)
    {
        var made = await Hidden(noun);
        var (writer, editor) = (await api.As(Scope.Write), await api.As(Scope.ReadDrafts));
        var member = Noun.Called(noun).Member;

        var revised = await writer.Changes(made, Said(member, "Said better."));
        var withdrawn = await writer.Sends(HttpMethod.Delete, revised.Self, tag: revised.Tag);

        Assert.Equal(("Said better.", "draft"), (revised.Text(member), revised.Text("status")));
        Assert.Equal((HttpStatusCode.OK, "rejected"), (withdrawn.Status, withdrawn.Text("status")));
        // that something was here is not told either
        await api.Problem(made.Self, HttpStatusCode.NotFound, "not_found");
        Assert.Equal(HttpStatusCode.Gone, (await editor.Gets(made.Self)).Status);
        Assert.Contains(made.Text("slug"), await Slugs(editor, noun, "&status=rejected"));
        var reviewer = await api.As("another", Scope.Review);
        Assert.Equal(
            "draft",
            (await reviewer.Decides(withdrawn, "restore", "It was none.")).Text("status")
        );
    }

    [Theory]
    [MemberData(nameof(Nouns))]
    public async Task Another_reviewer_shows_it_for_a_reason_once(string noun)
    {
        var writer = await api.As("one", Scope.Write);
        var made = await writer.Makes($"/v1/{noun}", Noun.Called(noun).Form());
        var revised = await writer.Changes(made, Said(Noun.Called(noun).Member, "Hidden wording."));
        var before = await writer.Changes(revised, Said(Noun.Called(noun).Member, "In the end."));
        var reviewer = await api.As("another", Scope.Review);

        Assert.Equal("forbidden", (await writer.Decides(before, "publish")).Text("code"));
        Assert.Equal("stale", (await reviewer.Decides(revised, "publish")).Text("code"));
        Assert.Equal(
            "invalid_member",
            (await reviewer.Decides(before, "publish", "")).Text("code")
        );
        var shown = await reviewer.Decides(before, "publish", "It is one.");

        Assert.Equal(("published", 4), (shown.Text("status"), shown.Number("version")));
        Assert.Equal("published", TextOf(await api.Json(made.Self), "status"));
        await api.Problem(
            $"{made.Self}?as_of=v{before.Dataset}",
            HttpStatusCode.NotFound,
            "not_found"
        );
        Assert.DoesNotContain(
            made.Text("slug"),
            await Slugs(api.Http, noun, $"&as_of=v{before.Dataset}")
        );
        Assert.Contains(made.Text("slug"), await Slugs(api.Http, noun, ""));
        var revision = Assert.Single(await api.Rows($"{made.Self}/revisions"))!;
        Assert.Equal(
            ("published", "It is one.", null),
            (
                TextOf(revision, "action"),
                TextOf(revision, "why"),
                revision["links"]!["before"]?.GetValue<string>()
            )
        );
        Assert.DoesNotContain(
            "Hidden wording.",
            (await api.Json($"{made.Self}/revisions/4/diff")).ToJsonString()
        );
        var again = await reviewer.Decides(shown, "publish");
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.EndsWith("_status", TextOf(again.Body["errors"]![0]!, "code"));
    }

    [Theory]
    [MemberData(nameof(Nouns))]
    public async Task Nobody_shows_what_they_wrote_themselves(string noun)
    {
        var made = await Hidden(noun, "later a reviewer");
        var key = await api.As("later a reviewer", Scope.Write);
        var reviewer = await api.As("a reviser", Scope.Write, Scope.Review);

        var revised = await reviewer.Changes(made, Said(Noun.Called(noun).Member, "Mine too."));

        Assert.Equal("draft", revised.Text("status"));
        Assert.Equal("own_claim", (await reviewer.Decides(revised, "publish")).Text("code"));
        Assert.Equal("forbidden", (await key.Decides(revised, "publish")).Text("code"));
    }

    [Theory]
    [MemberData(nameof(Nouns))]
    public async Task What_readers_see_is_changed_by_reviewers_for_a_reason(string noun)
    {
        var both = await api.As("desk", Scope.Write, Scope.Review);
        var made = await both.Makes($"/v1/{noun}", Noun.Called(noun).Form());
        var writer = await api.As(Scope.Write);
        var patch = Said(Noun.Called(noun).Member, "Said better.");
        Task<Written> Delete(HttpClient http, string query) =>
            http.Sends(HttpMethod.Delete, made.Self + query, tag: made.Tag);

        Assert.Equal("published", made.Text("status"));
        Assert.Equal("published", TextOf(await api.Json(made.Self), "status"));
        Assert.Equal("forbidden", (await writer.Changes(made, patch, "?why=So")).Text("code"));
        Assert.Equal("forbidden", (await Delete(writer, "?why=So")).Text("code"));
        Assert.Equal("invalid_parameter", (await both.Changes(made, patch)).Text("code"));
        Assert.Equal("invalid_parameter", (await Delete(both, "")).Text("code"));
        Assert.Equal(HttpStatusCode.OK, (await both.Changes(made, patch, "?why=Clearer")).Status);
    }

    private async Task<Written> Hidden(string noun, string name = "somebody")
    {
        var writer = await api.As(name, Scope.Write);
        var made = await writer.Makes($"/v1/{noun}", Noun.Called(noun).Form());
        Assert.True(made.Status == HttpStatusCode.Created, made.Body.ToJsonString());
        return made;
    }

    private static string Said(string member, string text) =>
        new JsonObject { [member] = text }.ToJsonString();

    private static async Task<List<string>> Slugs(HttpClient http, string noun, string query)
    {
        var page = await http.Gets($"/v1/{noun}?sort=-created_at&limit=200{query}");
        Assert.True(page.Status == HttpStatusCode.OK, page.Body.ToJsonString());
        return [.. page.Body["data"]!.AsArray().Select(r => TextOf(r!, "slug"))];
    }
}
