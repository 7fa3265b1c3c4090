using System.Net;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using JapanRussia.Api.Tests.Writes;

namespace JapanRussia.Api.Tests.Relations;

/// <summary>Ties are suggested by one and judged by another.</summary>
public sealed class WriteRelationsTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task A_contradiction_that_is_confirmed_shows_at_once_among_disagreements()
    {
        var (story, form) = await Apart();
        var (writer, reviewer) = await Both();
        var disagreements = $"/v1/disagreements?article={story.Article.Slug}";
        Assert.Empty(await api.Rows(disagreements));

        var suggested = await writer.Makes("/v1/relations", form);
        Assert.Equal(HttpStatusCode.Created, suggested.Status);
        Assert.Equal("suggested", suggested.Text("state"));
        Assert.Equal(suggested.Self, suggested.Location);
        Assert.Empty(await api.Rows($"{disagreements}&state=confirmed"));
        var confirmed = await reviewer.Decides(suggested, "confirm");

        Assert.Equal(
            ("confirmed", 2, "Because."),
            (confirmed.Text("state"), confirmed.Number("version"), confirmed.Text("why"))
        );
        var row = Assert.Single(await api.Rows($"{disagreements}&state=confirmed"))!;
        Assert.Equal(("relation", "Because."), (TextOf(row, "basis"), TextOf(row, "why")));
        Assert.Single(await api.Rows(disagreements));

        var rejected = await reviewer.Decides(confirmed, "reject", "They speak of other years.");

        Assert.Equal("They speak of other years.", rejected.Text("why"));
        Assert.Empty(await api.Rows(disagreements));
        Assert.Single(await api.Rows($"{disagreements}&state=rejected"));
        Assert.Single(
            await api.Rows($"{disagreements}&state=confirmed&as_of=v{confirmed.Dataset}")
        );
    }

    [Fact]
    public async Task Who_suggested_it_does_not_judge_it()
    {
        var (_, form) = await Apart();
        var writer = await api.As(Scope.Write, Scope.Review);
        var reviewer = await api.As("another", Scope.Review);
        var suggested = await writer.Makes("/v1/relations", form);

        Assert.Equal("own_claim", (await writer.Decides(suggested, "confirm")).Text("code"));
        Assert.Equal("own_claim", (await writer.Decides(suggested, "reject")).Text("code"));
        var confirmed = await reviewer.Decides(suggested, "confirm");
        Assert.Equal("confirmed", confirmed.Text("state"));
        Assert.Equal("stale", (await reviewer.Decides(suggested, "reject")).Text("code"));
        Assert.Equal("relation_state", Code(await reviewer.Decides(confirmed, "confirm")));
    }

    [Fact]
    public async Task It_has_an_address_with_what_a_writer_sends_back()
    {
        var (_, form) = await Apart();
        var (writer, _) = await Both();
        var suggested = await writer.Makes("/v1/relations", form);

        await api.Problem(suggested.Self, HttpStatusCode.NotFound, "not_found");
        var read = await (await api.As(Scope.ReadDrafts)).Gets(suggested.Self);

        Assert.Equal(suggested.Body.ToJsonString(), read.Body.ToJsonString());
        Assert.Equal(suggested.Tag, read.Tag);
        Assert.Equal(
            (form["from"]!.GetValue<string>(), form["to"]!.GetValue<string>()),
            (TextOf(read.Body["from"]!, "name"), TextOf(read.Body["to"]!, "name"))
        );
        await api.Problem("/v1/relations/no-such", HttpStatusCode.NotFound, "not_found");
    }

    [Fact]
    public async Task A_suggested_one_is_revised_by_writers_and_a_confirmed_one_by_reviewers_for_a_reason()
    {
        var (_, form) = await Apart();
        var (writer, reviewer) = await Both();
        var suggested = await writer.Makes("/v1/relations", form);

        // what a form has not cannot be taken away either
        var unknown = await writer.Changes(suggested, """{"state":null}""");
        Assert.Equal(["/state"], unknown.Faults("unknown_member").Keys);
        var revised = await writer.Changes(suggested, """{"strength":"hard"}""");
        Assert.Equal(("hard", "suggested"), (revised.Text("strength"), revised.Text("state")));
        var confirmed = await reviewer.Decides(revised, "confirm");
        var byWriter = await writer.Changes(confirmed, """{"why":"x"}""", "?why=y");
        Assert.Equal("forbidden", byWriter.Text("code"));
        var without = await reviewer.Changes(confirmed, """{"strength":"soft"}""");
        Assert.Equal("invalid_parameter", without.Text("code"));
        var corrected = await reviewer.Changes(
            confirmed,
            """{"strength":"soft"}""",
            "?why=Too+far"
        );
        Assert.Equal(("soft", "confirmed"), (corrected.Text("strength"), corrected.Text("state")));
        // who corrected it is one of those who wrote it now
        var again = await reviewer.Decides(corrected, "reject", "No.");
        Assert.Equal("own_claim", again.Text("code"));
        var third = await api.As("third", Scope.Review);
        var rejected = await third.Decides(corrected, "reject", "No.");
        // readers see that it was rejected
        Assert.Equal(
            "forbidden",
            (await writer.Changes(rejected, """{"why":"x"}""", "?why=y")).Text("code")
        );
        var anew = await third.Changes(
            rejected,
            """{"why":"Looked at closer."}""",
            "?why=A+second+look"
        );
        Assert.Equal(("suggested", "Looked at closer."), (anew.Text("state"), anew.Text("why")));
        Assert.Equal(
            "between_fixed",
            Code(await third.Changes(anew, """{"between":"propositions"}""", "?why=y"))
        );
    }

    [Fact]
    public async Task A_thing_is_said_once()
    {
        var (_, form) = await Apart();
        var (writer, reviewer) = await Both();
        var suggested = await writer.Makes("/v1/relations", form);
        await reviewer.Decides(suggested, "reject", "No.");
        var turned = (JsonObject)form.DeepClone();
        (turned["from"], turned["to"]) = (form["to"]!.DeepClone(), form["from"]!.DeepClone());

        var again = await writer.Makes("/v1/relations", turned);

        Assert.Equal("relation_twice", Code(again));
        Assert.Contains("rejected", again.Text("detail"), StringComparison.Ordinal);
        turned["kind"] = "responds_to";
        var other = await writer.Makes("/v1/relations", turned);
        Assert.Equal(HttpStatusCode.Created, other.Status);
        turned["to"] = turned["from"]!.DeepClone();
        Assert.Equal("relation_to_itself", Code(await writer.Makes("/v1/relations", turned)));
    }

    [Fact]
    public async Task One_between_propositions_sets_their_claims_apart()
    {
        var story = await Story.In(api);
        var other = await api.Given(Some.Proposition());
        await story.Records();
        await story.Records(c => c with { PropositionId = other.Id });
        var (writer, reviewer) = await Both();
        var form = Form("propositions", story.Proposition.Slug, other.Slug);

        var suggested = await writer.Makes("/v1/relations", form);
        Assert.Empty(await api.Rows($"/v1/disagreements?article={story.Article.Slug}"));
        await reviewer.Decides(suggested, "confirm");

        Assert.Single(await api.Rows($"/v1/disagreements?article={story.Article.Slug}"));
        var shown = await api.Json($"/v1/propositions/{other.Slug}");
        Assert.Equal(suggested.Text("key"), TextOf(shown["relations"]![0]!, "key"));
    }

    [Fact]
    public async Task What_is_withdrawn_is_gone_and_out_of_the_lists()
    {
        var (story, form) = await Apart();
        var (writer, reviewer) = await Both();
        var suggested = await writer.Makes("/v1/relations", form);
        var confirmed = await reviewer.Decides(suggested, "confirm");
        Task<Written> Delete(HttpClient http, Written standing, string query = "") =>
            http.Sends(HttpMethod.Delete, standing.Self + query, tag: standing.Tag);

        Assert.Equal("forbidden", (await Delete(writer, confirmed)).Text("code"));
        Assert.Equal("invalid_parameter", (await Delete(reviewer, confirmed)).Text("code"));
        var withdrawn = await Delete(reviewer, confirmed, "?why=Doubled");

        Assert.Equal((HttpStatusCode.OK, 3), (withdrawn.Status, withdrawn.Number("version")));
        await api.Problem(confirmed.Self, HttpStatusCode.Gone, "gone");
        Assert.Empty(await api.Rows($"/v1/relations?article={story.Article.Slug}"));
        Assert.Empty(await api.Rows($"/v1/disagreements?article={story.Article.Slug}"));
        // what is not said any more can be said again
        var again = await writer.Makes("/v1/relations", form);
        Assert.Equal(HttpStatusCode.Created, again.Status);
        Assert.Equal(HttpStatusCode.OK, (await Delete(writer, again)).Status);
    }

    [Fact]
    public async Task Every_fault_of_a_form_is_told_with_its_place()
    {
        var (writer, _) = await Both();

        var faulty = await writer.Makes(
            "/v1/relations",
            new JsonObject
            {
                ["between"] = "claims",
                ["from"] = "a",
                ["kind"] = "contradict",
            }
        );
        var unknown = await writer.Makes("/v1/relations", Form("claims", "no/001", "no/002"));
        var draft = await Story.In(api);
        var hidden = await writer.Makes(
            "/v1/relations",
            Form("claims", await draft.Records(status: ClaimStatus.Draft), await draft.Records())
        );

        Assert.Equal(
            ["/basis", "/kind", "/strength", "/to", "/why"],
            faulty.Body["errors"]!.AsArray().Select(e => TextOf(e!, "pointer")).Distinct().Order()
        );
        Assert.Equal(["/from", "/to"], unknown.Faults("unknown_reference").Keys.Order());
        Assert.Equal(["/from"], hidden.Faults("unknown_reference").Keys);
    }

    // two claims that the database finds nothing between
    private async Task<(Story, JsonObject)> Apart()
    {
        var story = await Story.In(api);
        var other = await api.Given(Some.Proposition());
        return (
            story,
            Form(
                "claims",
                await story.Records(),
                await story.Records(c => c with { PropositionId = other.Id })
            )
        );
    }

    private async Task<(HttpClient Writer, HttpClient Reviewer)> Both() =>
        (await api.As(Scope.Write), await api.As("another", Scope.Review));

    private static JsonObject Form(string between, string from, string to) =>
        new()
        {
            ["between"] = between,
            ["from"] = from,
            ["to"] = to,
            ["kind"] = "contradicts",
            ["strength"] = "soft",
            ["basis"] = "content",
            ["why"] = "Because.",
        };

    private static string Code(Written refused)
    {
        Assert.True(
            refused.Status == HttpStatusCode.Conflict,
            $"{refused.Status} {refused.Body.ToJsonString()}"
        );
        return TextOf(refused.Body["errors"]![0]!, "code");
    }
}
