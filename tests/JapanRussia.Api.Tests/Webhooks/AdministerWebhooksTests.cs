using System.Net;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using JapanRussia.Api.Tests.Writes;

namespace JapanRussia.Api.Tests.Webhooks;

public sealed class AdministerWebhooksTests(Api api) : IClassFixture<Api>
{
    private const string Url = "https://hooks.example.org/claims";

    [Fact]
    public async Task A_webhook_is_made_and_its_secret_shown_once()
    {
        var admin = await api.As(Scope.Admin);
        var form = new JsonObject
        {
            ["url"] = Url,
            ["description"] = "The newsroom's channel.",
            ["kinds"] = new JsonArray("claim", "article"),
            ["actions"] = new JsonArray("published"),
            ["state"] = "paused",
        };

        var made = await admin.Makes("/v1/webhooks", form, "one-webhook");
        var again = await admin.Makes("/v1/webhooks", form, "one-webhook");

        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal($"/v1/webhooks/{made.Text("id")}", made.Location);
        Assert.Matches("^whsec_[A-Za-z0-9+/]{43}=$", made.Text("secret"));
        Assert.True(again.Replayed);
        Assert.Equal(made.Text("secret"), again.Text("secret"));
        var read = await admin.Gets(made.Self);
        Assert.Equal(("\"1\"", Url, "paused"), (read.Tag, read.Text("url"), read.Text("state")));
        Assert.Null(read.Body["secret"]);
        var listed = await admin.Gets("/v1/webhooks");
        Assert.Single(
            listed.Body["data"]!.AsArray(),
            w => TextOf(w!, "id") == made.Text("id") && w!["secret"] is null
        );
    }

    [Fact]
    public async Task It_is_revised_and_removed_by_those_who_have_seen_it()
    {
        var admin = await api.As(Scope.Admin);
        var made = await Makes();

        var blind = await admin.Sends(HttpMethod.Delete, made.Self);
        var unknown = await admin.Changes(made, """{"secret":null}""");
        Assert.Equal(["/secret"], unknown.Faults("unknown_member").Keys);
        var revised = await admin.Changes(made, """{"description":"New.","kinds":null}""");
        var stale = await admin.Changes(made, """{"description":"Other."}""");
        var disabled = await admin.Changes(revised, """{"state":"disabled"}""");
        var removed = await admin.Sends(HttpMethod.Delete, made.Self, tag: revised.Tag);

        Assert.Equal("precondition_required", blind.Text("code"));
        Assert.Equal(("New.", 2), (revised.Text("description"), revised.Number("version")));
        Assert.Empty(revised.Body["kinds"]!.AsArray());
        Assert.Equal("stale", stale.Text("code"));
        Assert.Equal("webhook_state", disabled.Body["errors"]![0]!["code"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.OK, removed.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Gets(made.Self)).Status);
    }

    [Theory]
    [InlineData("""{"url":"http://hooks.example.org/"}""", "invalid_member", "/url")]
    [InlineData("""{"url":"https://10.0.0.1/"}""", "invalid_member", "/url")]
    [InlineData("""{"url":"https://[::ffff:127.0.0.1]/"}""", "invalid_member", "/url")]
    [InlineData("""{"url":"https://0x7f000001/"}""", "invalid_member", "/url")]
    [InlineData("""{"url":"https://a:b@example.org/"}""", "invalid_member", "/url")]
    [InlineData("""{"url":"https://example.org:5432/"}""", "invalid_member", "/url")]
    [InlineData("""{"url":"file:///etc/passwd"}""", "invalid_member", "/url")]
    [InlineData("""{}""", "invalid_member", "/url")]
    [InlineData("""{"url":7}""", "invalid_member", "/url")]
    [InlineData("""{"url":"https://example.org/","kind":["claim"]}""", "unknown_member", "/kind")]
    [InlineData(
        """{"url":"https://example.org/","kinds":["clam"]}""",
        "invalid_member",
        "/kinds/0"
    )]
    [InlineData(
        """{"url":"https://example.org/","actions":["told"]}""",
        "invalid_member",
        "/actions/0"
    )]
    [InlineData("""{"url":"https://example.org/","secret":"x"}""", "unknown_member", "/secret")]
    public async Task A_form_with_a_fault_is_refused_with_its_place(
        string form,
        string code,
        string pointer
    )
    {
        var admin = await api.As(Scope.Admin);

        var refused = await admin.Makes("/v1/webhooks", JsonNode.Parse(form)!);

        Assert.Contains(pointer, refused.Faults(code).Keys);
    }

    [Fact]
    public async Task Only_administrators_see_and_change_them()
    {
        var made = await Makes();
        var others = await api.As(Scope.ReadDrafts, Scope.Write, Scope.Review, Scope.Import);
        (HttpMethod, string)[] all =
        [
            (HttpMethod.Get, "/v1/webhooks"),
            (HttpMethod.Post, "/v1/webhooks"),
            (HttpMethod.Get, made.Self),
            (HttpMethod.Patch, made.Self),
            (HttpMethod.Delete, made.Self),
            (HttpMethod.Get, $"{made.Self}/deliveries"),
            (HttpMethod.Post, $"{made.Self}/test"),
            (HttpMethod.Post, $"{made.Self}/deliveries/{Guid.NewGuid()}/redeliver"),
        ];

        foreach (var (method, address) in all)
        {
            var body = method == HttpMethod.Get ? null : "{}";
            var mediaType =
                method == HttpMethod.Patch ? "application/merge-patch+json" : "application/json";
            Assert.Equal(
                HttpStatusCode.Unauthorized,
                (await api.Http.Sends(method, address, body, mediaType)).Status
            );
            Assert.Equal(
                HttpStatusCode.Forbidden,
                (await others.Sends(method, address, body, mediaType)).Status
            );
        }
    }

    [Fact]
    public async Task A_private_name_is_refused_when_it_is_connected_to()
    {
        var admin = await api.As(Scope.Admin);
        var made = await admin.Makes(
            "/v1/webhooks",
            new JsonObject { ["url"] = "https://localhost/", ["state"] = "paused" }
        );

        var tested = await admin.Sends(HttpMethod.Post, $"{made.Self}/test");

        Assert.Equal("failed", tested.Text("state"));
        Assert.Contains("which is not a public address", tested.Text("error"));
    }

    [Fact]
    public async Task A_webhook_makes_no_version_of_the_data()
    {
        await using var db = api.Database();
        var before = db.Datasets.Select(d => d.Version).Single();

        await Makes();

        Assert.Equal(before, db.Datasets.Select(d => d.Version).Single());
    }

    [Fact]
    public async Task The_log_comes_in_pages()
    {
        var admin = await api.As(Scope.Admin);
        var made = await Makes("https://localhost/");
        for (var i = 0; i < 5; i++)
            await admin.Sends(HttpMethod.Post, $"{made.Self}/test");

        List<string> ids = [];
        string? cursor = null;
        do
        {
            var page = await admin.Gets(
                $"{made.Self}/deliveries?limit=2" + (cursor is null ? "" : $"&cursor={cursor}")
            );
            ids.AddRange(page.Body["data"]!.AsArray().Select(r => TextOf(r!, "id")));
            cursor = page.Body["page"]!["next_cursor"]?.GetValue<string>();
        } while (cursor is not null);

        Assert.Equal(5, ids.Distinct().Count());
        var foreign = await admin.Gets($"{made.Self}/deliveries?cursor=AAAA");
        Assert.Equal("invalid_cursor", foreign.Text("code"));
        var unknown = await admin.Gets($"{made.Self}/deliveries?status=failed");
        Assert.Equal("unknown_parameter", unknown.Text("code"));
    }

    private async Task<Written> Makes(string url = Url) =>
        await (await api.As(Scope.Admin)).Makes(
            "/v1/webhooks",
            new JsonObject
            {
                ["url"] = url,
                ["kinds"] = new JsonArray("claim"),
                ["state"] = "paused",
            }
        );
}
