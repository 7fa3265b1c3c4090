using System.Net;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using JapanRussia.Actors;
using JapanRussia.Api.Tests.Writes;
using JapanRussia.Claims;
using JapanRussia.History;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Tests.Merges;

/// <summary>Two actors turn out to be one, or not to be.</summary>
public sealed class MergeActorsTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task What_named_the_one_names_the_other()
    {
        var (old, survivor, story) = await Two();
        var outside = await api.Given(Office(old));
        await story.Records(c => story.By(old, c));
        await story.Records(c =>
            story.By(survivor, c) with
            {
                Via = [new(story.Author.Id, null, null, Stance.Reports), Hop(old)],
            }
        );
        var written = await Story.In(api, _ => Some.Article(author: old));
        await written.Records();
        var claimed = await Story.In(api);
        await claimed.Records(c => claimed.By(old, c), ClaimStatus.Draft);

        var merged = await Merge(old, survivor);

        Assert.Equal(HttpStatusCode.OK, merged.Status);
        Assert.Equal(
            (old.Slug, 2, survivor.Slug),
            (merged.Text("slug"), merged.Number("version"), merged.Text("survivor"))
        );
        Assert.StartsWith("\"2-", merged.Tag);
        Assert.Equal(
            ["actor 1", "article 1", "claim 3"],
            merged.Body["turned"]!
                .AsArray()
                .Select(t => $"{TextOf(t!, "kind")} {t!["count"]}")
                .Order()
        );
        Assert.Equal(2, (await api.Rows($"{story.Address}&claimant={survivor.Slug}")).Count);
        Assert.Single(await api.Rows($"{story.Address}&via={survivor.Slug}"));
        Assert.Single(await api.Rows($"/v1/claims?author={survivor.Slug}"));
        var role = (await api.Json($"/v1/actors/{outside.Slug}"))["roles"]![0]!;
        Assert.Equal(survivor.Slug, TextOf(role, "organisation"));
        // by the slug of the one that is no longer
        Assert.Equal(
            await api.Keys($"{story.Address}&claimant={survivor.Slug}"),
            await api.Keys($"{story.Address}&claimant={old.Slug}")
        );
        Assert.DoesNotContain(old.Slug, await api.Keys("/v1/actors?limit=200", "slug"));
    }

    [Fact]
    public async Task Its_addresses_lead_to_the_other_and_those_of_the_past_do_not()
    {
        var (old, survivor, story) = await Two();
        await story.Records(c => story.By(old, c));
        var merged = await Merge(old, survivor);
        var before = $"as_of=v{merged.Dataset - 1}";
        var (from, to) = ($"/v1/actors/{old.Slug}", $"/v1/actors/{survivor.Slug}");

        Assert.Equal($"{to}?fields=slug", await Moved($"{from}?fields=slug"));
        Assert.Equal(to, await Moved(from, HttpMethod.Head));
        Assert.Equal($"{to}/positions", await Moved($"{from}/positions"));
        Assert.Equal(
            $"{to}/positions.csv?sort=-proposition&limit=5",
            await Moved($"{from}/positions.csv?sort=-proposition&limit=5")
        );
        Assert.Equal(
            $"{to}?as_of=v{merged.Dataset}",
            await Moved($"{from}?as_of=v{merged.Dataset}")
        );
        Assert.Equal(old.Slug, TextOf(await api.Json($"{from}?{before}"), "slug"));
        Assert.Single(await api.Rows($"{from}/positions?{before}"));
        Assert.Single(await api.Rows($"{story.Address}&claimant={old.Slug}&{before}"));
        Assert.Empty(await api.Rows($"{story.Address}&claimant={survivor.Slug}&{before}"));
        Assert.Single(await api.Rows($"{to}/positions"));
    }

    [Fact]
    public async Task Its_names_become_aliases_by_which_the_other_is_found()
    {
        var old = await Named("Wladimir Wladimirowitsch Beispielow", "the Example");
        var survivor = await Named("Vladimir Beispielov", "the Example");

        var merged = await Merge(old, survivor);

        Assert.Equal(
            ["Wladimir Wladimirowitsch Beispielow"],
            merged.Body["names"]!.AsArray().Select(n => n!.GetValue<string>())
        );
        Assert.Equal(
            ["the Example", "Wladimir Wladimirowitsch Beispielow"],
            await Aliases(survivor)
        );
        Assert.Equal(
            [survivor.Slug],
            await api.Keys("/v1/actors?q=wladimirowitsch+beispielow", "slug")
        );
        await Unmerge(merged);
        Assert.Equal(["the Example"], await Aliases(survivor));
        Assert.Equal([old.Slug], await api.Keys("/v1/actors?q=wladimirowitsch", "slug"));
    }

    [Fact]
    public async Task Merged_and_parted_again_all_is_as_it_was()
    {
        var (old, survivor, story) = await Two();
        var outside = await api.Given(Office(old));
        await story.Records(c => story.By(old, c));
        await story.Records(c => story.By(survivor, c));
        await story.Records(c =>
            story.By(story.Author, c) with
            {
                Via = [Hop(survivor), Hop(old), Hop(survivor)],
            }
        );
        var other = await Story.In(api, _ => Some.Article(author: old));
        await other.Records();
        await other.Records(c => c with { Claimants = [.. c.Claimants, Alternative(old)] });
        string[] addresses =
        [
            $"{story.Address}&limit=200",
            $"{other.Address}&limit=200",
            $"/v1/articles/{other.Article.Slug}",
            $"/v1/actors/{outside.Slug}",
            $"/v1/actors/{survivor.Slug}",
            $"/v1/actors/{old.Slug}",
            $"/v1/actors/{old.Slug}/positions",
        ];
        var before = await All(addresses);

        var merged = await Merge(old, survivor);
        Assert.NotEqual(before[0], (await All([addresses[0]]))[0]);
        var parted = await Unmerge(merged);

        Assert.Equal(HttpStatusCode.OK, parted.Status);
        Assert.Equal(before, await All(addresses));
    }

    [Fact]
    public async Task What_was_recorded_or_given_to_others_since_stays_where_it_is()
    {
        var (old, survivor, story) = await Two();
        var first = await story.Records(c => story.By(old, c));
        var second = await story.Records(c => story.By(old, c));
        var merged = await Merge(old, survivor);
        var later = await story.Records(c => story.By(survivor, c));
        var third = await api.Given(Some.Actor());
        var reviewer = await api.As("corrector", Scope.Review);
        var claim = await reviewer.Gets($"/v1/claims/{second}");
        var corrected = await reviewer.Changes(
            claim,
            $$"""{"claimant":"{{third.Slug}}"}""",
            "?why=Misread"
        );
        Assert.Equal(HttpStatusCode.OK, corrected.Status);

        await Unmerge(merged);

        Assert.Equal([first], await api.Keys($"{story.Address}&claimant={old.Slug}"));
        Assert.Equal([second], await api.Keys($"{story.Address}&claimant={third.Slug}"));
        Assert.Equal([later], await api.Keys($"{story.Address}&claimant={survivor.Slug}"));
    }

    [Fact]
    public async Task Each_thing_that_is_turned_round_is_one_change_of_one_change_set()
    {
        var (old, survivor, story) = await Two();
        var key = await story.Records(c => story.By(old, c));
        var merged = await Merge(old, survivor, "Two spellings.");
        var parted = await Unmerge(merged);

        await using var db = api.Database();
        var done = await db
            .ChangeSets.Include(s => s.Changes)
            .SingleAsync(s => s.Version == merged.Dataset);
        Assert.Equal("Two spellings.", done.Why);
        Assert.Equal(
            [
                ("claim", key, ChangeAction.Revised, 2),
                ("actor", old.Slug, ChangeAction.Merged, 2),
                ("actor", survivor.Slug, ChangeAction.Revised, 2),
            ],
            done.Changes.OrderBy(c => c.Kind == EntityKind.Claim ? 0 : 1)
                .ThenBy(c => c.Action == ChangeAction.Merged ? 0 : 1)
                .Select(c =>
                    (
                        JapanRussia.Values.Vocabularies.Words.Of(c.Kind),
                        c.Name,
                        c.Action,
                        c.EntityVersion
                    )
                )
        );
        Assert.Equal([1, 2, 3], done.Changes.Select(c => c.Position).Order());
        Assert.Equal(
            ChangeAction.Unmerged,
            await db
                .Changes.Where(c => c.Version == parted.Dataset && c.EntityId == old.Id)
                .Select(c => c.Action)
                .SingleAsync()
        );
        Assert.Equal(3, (await api.Json($"/v1/claims/{key}"))["version"]!.GetValue<int>());
    }

    [Fact]
    public async Task Who_merged_may_still_decide_on_the_claims()
    {
        var (old, survivor, story) = await Two();
        var key = await story.Records(c => story.By(old, c), ClaimStatus.Draft);
        await Merge(old, survivor);

        var reviewer = await api.As("merger", Scope.Review, Scope.ReadDrafts);
        var draft = await reviewer.Gets($"/v1/claims/{key}");

        Assert.Equal("published", (await reviewer.Decides(draft, "publish")).Text("status"));
    }

    [Fact]
    public async Task A_claim_or_an_article_that_would_name_one_twice_is_in_the_way()
    {
        var (old, survivor, story) = await Two();
        var key = await story.Records(c =>
            c with
            {
                Claimants = [new(old.Id, ClaimantRole.Lead), new(survivor.Id, ClaimantRole.Joint)],
            }
        );

        var refused = await Merge(old, survivor);

        Assert.Equal(
            (HttpStatusCode.Conflict, "rule_broken"),
            (refused.Status, refused.Text("code"))
        );
        Assert.Equal("claimant_twice", Code(refused));
        Assert.Contains(key, refused.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(1, (await api.Json($"/v1/actors/{old.Slug}"))["version"]!.GetValue<int>());
    }

    [Fact]
    public async Task There_are_no_chains_and_what_was_merged_into_one_follows_it()
    {
        var (first, second, story) = await Two();
        var third = await Named("Third");
        var one = await story.Records(c => story.By(first, c));
        var two = await story.Records(c => story.By(second, c));
        var inSecond = await Merge(first, second);

        Assert.Equal("merge_into_merged", Code(await Merge(third, first)));
        Assert.Equal("already_merged", Code(await Merge(first, third, tag: inSecond.Tag)));
        Assert.Equal("merge_into_itself", Code(await Merge(third, third)));
        // it has had the first one's names since
        var inThird = await Merge(second, third, tag: "\"2\"");

        Assert.Equal(HttpStatusCode.OK, inThird.Status);
        Assert.Equal($"/v1/actors/{third.Slug}", await Moved($"/v1/actors/{first.Slug}"));
        Assert.Equal([one, two], await api.Keys($"{story.Address}&claimant={first.Slug}"));
        // parted in either order, each has its own again
        var parted = await Sends(first, "unmerge", "*");
        Assert.Equal(HttpStatusCode.OK, parted.Status);
        Assert.Equal([one], await api.Keys($"{story.Address}&claimant={first.Slug}"));
        Assert.Equal([two], await api.Keys($"{story.Address}&claimant={third.Slug}"));
        Assert.DoesNotContain("First", await Aliases(third));
        // it has lost the first one's names meanwhile
        await Sends(second, "unmerge", "*");
        Assert.Equal([two], await api.Keys($"{story.Address}&claimant={second.Slug}"));
        Assert.Empty(await Aliases(second));
        Assert.Empty(await Aliases(third));
    }

    [Fact]
    public async Task Only_reviewers_merge_what_they_have_seen()
    {
        var (old, survivor, _) = await Two();
        var writer = await api.As(Scope.Write);
        var reviewer = await api.As("merger", Scope.Review);
        var address = $"/v1/actors/{old.Slug}/merge";
        var form = new JsonObject { ["into"] = survivor.Slug, ["why"] = "Same." };
        Task<Written> Send(HttpClient http, string? tag, JsonObject? other = null) =>
            http.Sends(HttpMethod.Post, address, (other ?? form).ToJsonString(), tag: tag);

        Assert.Equal(HttpStatusCode.Unauthorized, (await Send(api.Http, "\"1\"")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Send(writer, "\"1\"")).Status);
        Assert.Equal("precondition_required", (await Send(reviewer, null)).Text("code"));
        Assert.Equal("stale", (await Send(reviewer, "\"7\"")).Text("code"));
        var unknown = await Send(
            reviewer,
            "\"1\"",
            new() { ["into"] = "nobody-of-that-name", ["why"] = "Same." }
        );
        Assert.Equal(["/into"], unknown.Faults("unknown_reference").Keys);
        var empty = await Send(reviewer, "\"1\"", []);
        Assert.Equal(["/into", "/why"], empty.Faults("invalid_member").Keys.Order());
        Assert.Equal("not_merged", Code(await Sends(old, "unmerge", "\"1\"")));
        Assert.Equal(
            HttpStatusCode.NotFound,
            (
                await reviewer.Sends(
                    HttpMethod.Post,
                    "/v1/actors/no-such/merge",
                    form.ToJsonString(),
                    tag: "*"
                )
            ).Status
        );
    }

    [Fact]
    public async Task Claims_are_recorded_by_the_slug_of_a_merged_one_too()
    {
        var (old, survivor, story) = await Two();
        await Merge(old, survivor);
        var writer = await api.As(Scope.Write);
        var form = Claims.WriteClaimsTests.Form(story);
        form["claimant"] = old.Slug;

        var draft = await writer.Makes("/v1/claims", form);

        Assert.Equal(survivor.Slug, TextOf(draft.Body["claimant"]!, "slug"));
    }

    private async Task<(Actor Old, Actor Survivor, Story Story)> Two() =>
        (await Named("First"), await Named("Second"), await Story.In(api));

    private Task<Actor> Named(string name, params string[] aliases) =>
        api.Given(
            Actor.Register(
                Some.Slug("actor"),
                new()
                {
                    Name = name,
                    Kind = ActorKind.Person,
                    Aliases = [.. aliases.Select(a => new AliasContent(a, null))],
                }
            )
        );

    private static Actor Office(Actor at) =>
        Actor.Register(
            Some.Slug("actor"),
            new()
            {
                Name = "Officer",
                Kind = ActorKind.Person,
                Roles = [new("Adviser", at.Id, null)],
            }
        );

    private static HopContent Hop(Actor actor) => new(actor.Id, null, null, Stance.Reports);

    private static ClaimantContent Alternative(Actor actor) =>
        new(actor.Id, ClaimantRole.Alternative);

    private Task<Written> Merge(
        Actor old,
        Actor survivor,
        string why = "The same person.",
        string? tag = null
    ) => Sends(old, "merge", tag ?? "\"1\"", survivor.Slug, why);

    private Task<Written> Unmerge(Written merged) =>
        Sends(merged.Text("slug"), "unmerge", merged.Tag!);

    private Task<Written> Sends(
        Actor actor,
        string what,
        string tag,
        string? into = null,
        string why = "Not the same."
    ) => Sends(actor.Slug, what, tag, into, why);

    private async Task<Written> Sends(
        string slug,
        string what,
        string tag,
        string? into = null,
        string why = "Not the same."
    )
    {
        var body = new JsonObject { ["why"] = why };
        if (into is not null)
            body["into"] = into;
        return await (await api.As("merger", Scope.Review)).Sends(
            HttpMethod.Post,
            $"/v1/actors/{slug}/{what}",
            body.ToJsonString(),
            tag: tag
        );
    }

    private static string Code(Written refused)
    {
        Assert.True(
            refused.Status == HttpStatusCode.Conflict,
            $"{refused.Status} {refused.Body.ToJsonString()}"
        );
        return TextOf(refused.Body["errors"]![0]!, "code");
    }

    private async Task<string?> Moved(string address, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        using var answer = await api.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        return answer.Headers.Location?.ToString();
    }

    private async Task<List<string>> Aliases(Actor actor) =>
        [
            .. (await api.Json($"/v1/actors/{actor.Slug}"))["aliases"]!
                .AsArray()
                .Select(a => TextOf(a!, "name")),
        ];

    // all that answers say, apart from versions and times
    private async Task<List<string>> All(string[] addresses)
    {
        List<string> all = [];
        foreach (var address in addresses)
            all.Add(Bare(await api.Json(address)).ToJsonString());
        return all;
    }

    private static JsonNode Bare(JsonNode node)
    {
        if (node is JsonObject members)
            foreach (var (name, value) in members.ToList())
                if (name is "version" or "updated_at" or "meta")
                    members.Remove(name);
                else if (value is not null)
                    Bare(value);
        if (node is JsonArray items)
            foreach (var item in items)
                if (item is not null)
                    Bare(item);
        return node;
    }
}
