using System.Net;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using JapanRussia.Actors;
using JapanRussia.Api.Hosting;
using JapanRussia.Api.Tests.Writes;
using JapanRussia.Writing;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Tests.Webhooks;

public sealed class DeliverWebhooksTests(WebhookApi api) : IClassFixture<WebhookApi>
{
    private static readonly JsonObject OfClaims = new() { ["kinds"] = new JsonArray("claim") };

    [Fact]
    public async Task A_claim_is_told_of_when_it_is_published_and_signed()
    {
        await using var receiver = await Receiver.Start();
        var webhook = await api.Registers(receiver, (JsonObject)OfClaims.DeepClone());
        var story = await Story.In(api);

        var key = await story.Records(status: ClaimStatus.Draft);
        await Publish(key);
        var told = await receiver.Next();

        Assert.Equal(("claim.published", key, 2), (told.Type, told.Name, told.EntityVersion));
        // who receives it knows the server by nothing else
        Assert.Matches(
            $"\"thing\":\"{WebhookApi.Address}/v1/claims/[0-9a-f-]+\",\"revision\":\"{WebhookApi.Address}/v1/",
            told.Text
        );
        Assert.True(told.IsSignedWith(webhook.Text("secret")));
        Assert.False(told.IsSignedWith("whsec_c29tZWJvZHkgZWxzZQ=="));
        Assert.True(
            Math.Abs(DateTimeOffset.UtcNow.ToUnixTimeSeconds() - long.Parse(told.Timestamp)) < 60
        );
        var row = Assert.Single(await api.Log(webhook, AllAre("delivered")));
        Assert.Equal(told.Id, TextOf(row, "message_id"));
        Assert.Equal(204, row["status_code"]!.GetValue<int>());
        Assert.Equal(1, row["attempts"]!.GetValue<int>());
        Assert.NotNull(row["delivered_at"]);
        Assert.True(row["response_ms"]!.GetValue<int>() >= 0);
    }

    [Fact]
    public async Task Drafts_are_told_of_to_those_who_asked_for_them()
    {
        await using var receiver = await Receiver.Start();
        var form = (JsonObject)OfClaims.DeepClone();
        form["drafts"] = true;
        await api.Registers(receiver, form);

        var key = await (await Story.In(api)).Records(status: ClaimStatus.Draft);
        var told = await receiver.Next();

        Assert.Equal(("claim.recorded", key), (told.Type, told.Name));
    }

    [Fact]
    public async Task A_message_that_is_not_taken_comes_again_with_the_same_id()
    {
        await using var receiver = await Receiver.Start();
        receiver.Answers = (_, n) => Task.FromResult(n == 1 ? 500 : 200);
        var webhook = await api.Registers(receiver, OfActors());

        var actor = await api.Given(Some.Actor());
        var told = await receiver.Next(2);

        Assert.All(told, t => Assert.Equal(actor.Slug, t.Name));
        Assert.Equal(told[0].Id, told[1].Id);
        Assert.Equal(told[0].Text, told[1].Text);
        Assert.True(told[1].IsSignedWith(webhook.Text("secret")));
        var row = Assert.Single(await api.Log(webhook, AllAre("delivered")));
        Assert.Equal(2, row["attempts"]!.GetValue<int>());
        Assert.Null(row["error"]);
        Assert.Null((await api.Gets(webhook)).Body["failing_since"]);
    }

    [Fact]
    public async Task What_happened_to_one_thing_is_told_in_order_and_others_do_not_wait_for_it()
    {
        await using var receiver = await Receiver.Start();
        var actor = Some.Actor();
        var failed = 0;
        receiver.Answers = (m, _) =>
            Task.FromResult(m.Name == actor.Slug && failed++ == 0 ? 503 : 204);
        await api.Registers(receiver, OfActors());

        await api.Given(actor);
        for (var i = 1; i <= 3; i++)
            await Rename(actor, $"Name {i}");
        var other = await api.Given(Some.Actor());
        var told = await receiver.Next(6);

        Assert.Equal(
            [1, 1, 2, 3, 4],
            told.Where(t => t.Name == actor.Slug).Select(t => t.EntityVersion)
        );
        Assert.Single(told, t => t.Name == other.Slug);
    }

    [Fact]
    public async Task An_address_that_says_it_is_gone_is_asked_no_more_until_somebody_says_so()
    {
        await using var receiver = await Receiver.Start();
        receiver.Answers = (_, n) => Task.FromResult(n == 1 ? 410 : 204);
        var webhook = await api.Registers(receiver, OfActors());

        var first = await api.Given(Some.Actor());
        await receiver.Next();
        await Until(async () => (await api.Gets(webhook)).Text("state") == "disabled");
        Assert.Equal("It answered 410 Gone", (await api.Gets(webhook)).Text("disabled_why"));
        var second = await api.Given(Some.Actor());
        await Task.Delay(500);
        Assert.Single(receiver.All);
        var resumed = await api.Patches(webhook, """{"state":"active"}""");

        Assert.Equal(("active", 3), (resumed.Text("state"), resumed.Number("version")));
        Assert.Equal([first.Slug, second.Slug], (await receiver.Next(2)).Select(t => t.Name));
    }

    [Fact]
    public async Task Two_servers_of_one_database_tell_each_change_once()
    {
        await using var second = ClaimsApi.Build(
            api.ConnectionString,
            ["http://127.0.0.1:0"],
            settings: WebhookApi.Loopback
        );
        await second.StartAsync();
        await using var receiver = await Receiver.Start();
        receiver.Answers = async (_, _) =>
        {
            await Task.Delay(20);
            return 204;
        };
        var webhook = await api.Registers(receiver, OfActors());

        List<string> made = [];
        for (var i = 0; i < 40; i++)
            made.Add((await api.Given(Some.Actor())).Slug);
        var rows = await api.Log(
            webhook,
            r => r.Count == made.Count && AllAre("delivered")(r),
            "?limit=100"
        );

        Assert.Equal(made, receiver.All.Select(t => t.Name).Order(new Numbered()));
        Assert.Equal(made.Count, receiver.All.Select(t => t.Id).Distinct().Count());
        Assert.All(rows, r => Assert.Equal(1, r["attempts"]!.GetValue<int>()));
        await second.StopAsync();
    }

    [Fact]
    public async Task After_the_last_attempt_it_has_failed_and_can_be_sent_again()
    {
        await using var receiver = await Receiver.Start();
        var up = false;
        receiver.Answers = (_, _) => Task.FromResult(up ? 204 : 302);
        var webhook = await api.Registers(receiver, OfActors());
        var admin = await api.As(Scope.Admin);

        await api.Given(Some.Actor());
        var row = Assert.Single(await api.Log(webhook, AllAre("failed")));
        Assert.Equal(3, row["attempts"]!.GetValue<int>());
        Assert.Equal("It answered 302 Found", TextOf(row, "error"));
        Assert.NotNull((await api.Gets(webhook)).Body["failing_since"]);
        Assert.Single(await api.Log(webhook, _ => true, "?state=failed"));
        Assert.Empty(await api.Log(webhook, _ => true, "?state=delivered,pending"));
        up = true;
        var again = await admin.Sends(
            HttpMethod.Post,
            $"{webhook.Self}/deliveries/{TextOf(row, "id")}/redeliver"
        );

        Assert.Equal((HttpStatusCode.Accepted, "pending"), (again.Status, again.Text("state")));
        Assert.Single(await api.Log(webhook, AllAre("delivered")));
        Assert.Single(receiver.All.Select(t => t.Id).Distinct());
        Assert.Null((await api.Gets(webhook)).Body["failing_since"]);
    }

    [Fact]
    public async Task An_address_that_is_slow_or_not_there_has_its_reason_in_the_log()
    {
        await using var slow = await Receiver.Start();
        slow.Answers = async (_, _) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(3));
            return 204;
        };
        var absent = await Receiver.Start();
        var toSlow = await api.Registers(slow, OfActors());
        var toAbsent = await api.Registers(absent, OfActors());
        await absent.DisposeAsync();

        await api.Given(Some.Actor());

        var late = await api.Log(toSlow, AllAre("failed"));
        Assert.Equal("It did not answer within 1 s", TextOf(late[0], "error"));
        var refused = await api.Log(toAbsent, AllAre("failed"));
        Assert.Contains("refused", TextOf(refused[0], "error"));
        Assert.Null(refused[0]["status_code"]);
    }

    [Fact]
    public async Task What_changes_while_it_is_paused_is_told_when_it_goes_on()
    {
        await using var receiver = await Receiver.Start();
        var webhook = await api.Registers(receiver, OfActors());
        await api.Patches(webhook, """{"state":"paused"}""");

        var actor = await api.Given(Some.Actor());
        await Task.Delay(500);
        Assert.Empty(receiver.All);
        await api.Patches(webhook, """{"state":"active"}""");

        Assert.Equal(actor.Slug, (await receiver.Next()).Name);
    }

    [Fact]
    public async Task A_test_is_sent_at_once_and_says_what_came_of_it()
    {
        await using var receiver = await Receiver.Start();
        receiver.Answers = (_, n) => Task.FromResult(n == 1 ? 200 : 404);
        var webhook = await api.Registers(receiver);
        var admin = await api.As(Scope.Admin);

        var taken = await admin.Sends(HttpMethod.Post, $"{webhook.Self}/test");
        var refused = await admin.Sends(HttpMethod.Post, $"{webhook.Self}/test");

        var told = receiver.All.First();
        Assert.Equal("webhook.test", told.Type);
        Assert.Equal(webhook.Text("id"), TextOf(told.Body["data"]!, "webhook"));
        Assert.True(told.IsSignedWith(webhook.Text("secret")));
        Assert.Equal(("delivered", told.Id), (taken.Text("state"), taken.Text("message_id")));
        Assert.Equal(
            ("failed", "It answered 404 NotFound"),
            (refused.Text("state"), refused.Text("error"))
        );
        Assert.Null(refused.Body["change"]);
    }

    private static JsonObject OfActors() => new() { ["kinds"] = new JsonArray("actor") };

    private static Func<List<JsonNode>, bool> AllAre(string state) =>
        rows => rows.Count > 0 && rows.TrueForAll(r => TextOf(r, "state") == state);

    private async Task Publish(string key)
    {
        await using var db = api.Database();
        (await db.Claims.SingleAsync(c => c.Key == key)).Publish();
        await db.SaveAsync(Some.Editor, TimeProvider.System, CancellationToken.None);
    }

    private async Task Rename(Actor actor, string name)
    {
        await using var db = api.Database();
        var standing = await db.Actors.SingleAsync(a => a.Id == actor.Id);
        standing.Revise(
            new()
            {
                Name = name,
                Kind = standing.Kind,
                Naming = standing.Naming,
            }
        );
        await db.SaveAsync(Some.Editor, TimeProvider.System, CancellationToken.None);
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var tries = 0; !await holds(); tries++)
        {
            Assert.True(tries < 200);
            await Task.Delay(100);
        }
    }

    // actor-9 before actor-10
    private sealed class Numbered : IComparer<string>
    {
        public int Compare(string? x, string? y) =>
            int.Parse(x!.Split('-')[1]).CompareTo(int.Parse(y!.Split('-')[1]));
    }
}
