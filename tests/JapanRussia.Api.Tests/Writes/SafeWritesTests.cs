using System.Net;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using JapanRussia.Api.Tests.Claims;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Tests.Writes;

/// <summary>Nothing is lost and nothing is done twice, whoever writes at once and however often they try.</summary>
public sealed class SafeWritesTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Fifty_who_send_one_key_at_once_make_one_claim()
    {
        var story = await Story.In(api);
        var writer = await api.As(Scope.Write);
        var form = WriteClaimsTests.Form(story);
        var key = Guid.NewGuid().ToString();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(_ => writer.Makes("/v1/claims", form, key))
        );

        var made = answers.Where(a => a.Status == HttpStatusCode.Created).ToList();
        Assert.Single(made, a => !a.Replayed);
        Assert.Single(made.Select(a => a.Body.ToJsonString()).Distinct());
        Assert.All(
            answers.Except(made),
            a =>
                Assert.Equal(
                    (HttpStatusCode.Conflict, "idempotency_in_progress"),
                    (a.Status, a.Text("code"))
                )
        );
        Assert.Equal(1, await ClaimsOf(story));
        var again = await writer.Makes("/v1/claims", form, key);
        Assert.True(again.Replayed);
        Assert.Equal(made[0].Body.ToJsonString(), again.Body.ToJsonString());
        Assert.Equal((made[0].Tag, made[0].Location), (again.Tag, again.Location));
    }

    [Fact]
    public async Task A_key_that_was_used_for_another_body_is_refused()
    {
        var story = await Story.In(api);
        var writer = await api.As(Scope.Write);
        var form = WriteClaimsTests.Form(story);
        var key = Guid.NewGuid().ToString();
        await writer.Makes("/v1/claims", form, key);

        for (var i = 0; i < 50; i++)
        {
            form["note"] = $"other {i}";
            var other = await writer.Makes("/v1/claims", form, key);
            Assert.Equal(
                (HttpStatusCode.UnprocessableEntity, "idempotency_key_reused"),
                (other.Status, other.Text("code"))
            );
        }

        Assert.Equal(1, await ClaimsOf(story));
        // keys are their owner's: somebody else's same one is another
        var other2 = await (await api.As("another", Scope.Write)).Makes("/v1/claims", form, key);
        Assert.Equal(HttpStatusCode.Created, other2.Status);
    }

    [Fact]
    public async Task A_client_that_hung_up_and_tries_again_makes_one_claim()
    {
        var story = await Story.In(api);
        var writer = await api.As(Scope.Write);
        for (var i = 1; i <= 20; i++)
        {
            var form = WriteClaimsTests.Form(story);
            form["note"] = $"claim {i}";
            var key = Guid.NewGuid().ToString();
            for (var attempt = 0; attempt < 3; attempt++)
                try
                {
                    using var impatience = new CancellationTokenSource(i * 2 + attempt * 5);
                    await writer.Sends(
                        HttpMethod.Post,
                        "/v1/claims",
                        form.ToJsonString(),
                        key: key,
                        cancellation: impatience.Token
                    );
                }
                catch (OperationCanceledException) { }
            Written made;
            do made = await writer.Makes("/v1/claims", form, key);
            while (made.Status == HttpStatusCode.Conflict);
            Assert.Equal(HttpStatusCode.Created, made.Status);
            Assert.Equal(i, await ClaimsOf(story));
        }
    }

    [Fact]
    public async Task A_request_that_failed_is_tried_again_with_its_key()
    {
        var story = await Story.In(api);
        var writer = await api.As(Scope.Write);
        var form = WriteClaimsTests.Form(story);
        var key = Guid.NewGuid().ToString();
        form["claimant"] = "nobody-of-that-name";

        var failed = await writer.Makes("/v1/claims", form, key);
        form["claimant"] = story.Author.Slug;
        var mended = await writer.Makes("/v1/claims", form, key);
        var without = await writer.Sends(HttpMethod.Post, "/v1/claims", form.ToJsonString());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, failed.Status);
        Assert.Equal(HttpStatusCode.Created, mended.Status);
        Assert.Equal("idempotency_key_required", without.Text("code"));
    }

    [Fact]
    public async Task Of_twenty_writers_with_ten_edits_each_none_loses_one()
    {
        var story = await Story.In(api);
        var writer = await api.As(Scope.Write);
        var draft = await writer.Makes("/v1/claims", WriteClaimsTests.Form(story));
        var accepted = 0;
        var refused = 0;

        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(async w =>
                {
                    for (var edit = 0; edit < 10; edit++)
                        while (true)
                        {
                            var standing = await Editor().Gets(draft.Self);
                            var notes = standing.Body["note"]?.GetValue<string>() ?? "";
                            var patch = new JsonObject { ["note"] = $"{notes} {w}.{edit}".Trim() };
                            var answer = await writer.Changes(standing, patch.ToJsonString());
                            if (answer.Status == HttpStatusCode.OK)
                                break;
                            Assert.Equal(HttpStatusCode.PreconditionFailed, answer.Status);
                            Interlocked.Increment(ref refused);
                        }
                    Interlocked.Add(ref accepted, 10);
                })
        );

        var last = await Editor().Gets(draft.Self);
        Assert.Equal(1 + accepted, last.Number("version"));
        Assert.Equal(
            Enumerable
                .Range(0, 20)
                .SelectMany(w => Enumerable.Range(0, 10), (w, e) => $"{w}.{e}")
                .Order(),
            last.Text("note").Split(' ').Order()
        );
        Assert.True(refused > 0, "nobody met anybody");

        HttpClient Editor() => api.As(Scope.ReadDrafts).Result;
    }

    [Fact]
    public async Task Nobody_changes_what_they_have_not_seen()
    {
        var story = await Story.In(api);
        var writer = await api.As(Scope.Write, Scope.ReadDrafts);
        var draft = await writer.Makes("/v1/claims", WriteClaimsTests.Form(story));
        Task<Written> Patch(string? tag, string note) =>
            writer.Sends(
                HttpMethod.Patch,
                draft.Self,
                $$"""{"note":"{{note}}"}""",
                "application/merge-patch+json",
                tag
            );

        Assert.Equal("precondition_required", (await Patch(null, "a")).Text("code"));
        Assert.Equal("stale", (await Patch("\"7\"", "a")).Text("code"));
        Assert.Equal("stale", (await Patch("nonsense", "a")).Text("code"));
        // the version that a list shows
        var row = (await writer.Gets($"{story.Address}&status=draft")).Body["data"]![0]!;
        var second = await Patch($"\"{row["version"]}\"", "b");
        Assert.Equal((HttpStatusCode.OK, 2), (second.Status, second.Number("version")));
        Assert.Equal("stale", (await Patch(draft.Tag, "c")).Text("code"));
        // a narrowed answer has the tag of the whole
        var narrowed = await writer.Gets($"{draft.Self}?fields=note");
        Assert.Equal(3, (await Patch(narrowed.Tag, "d")).Number("version"));
        Assert.Equal(4, (await Patch("*", "e")).Number("version"));
    }

    private async Task<int> ClaimsOf(Story story)
    {
        await using var db = api.Database();
        return await db.Claims.CountAsync(c => c.ArticleId == story.Article.Id);
    }
}
