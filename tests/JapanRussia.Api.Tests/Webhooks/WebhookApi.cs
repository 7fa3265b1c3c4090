using System.Net;
using System.Text.Json.Nodes;
using JapanRussia.Access;
using JapanRussia.Api.Tests.Writes;
using JapanRussia.Rest.Requests;

namespace JapanRussia.Api.Tests.Webhooks;

/// <summary>An API whose webhooks may go to the loopback, that does not wait long, and that is told its address.</summary>
public sealed class WebhookApi(Postgres postgres) : Api(postgres)
{
    internal const string Address = "https://claims.example.org";

    internal static readonly Dictionary<string, string?> Loopback = new()
    {
        ["Webhooks:AllowHttp"] = "true",
        ["Webhooks:AllowNetworks:0"] = "127.0.0.0/8",
        ["Webhooks:Ports:0"] = "*",
        ["Webhooks:Waits:0"] = "00:00:00.1",
        ["Webhooks:Waits:1"] = "00:00:00.2",
        ["Webhooks:Timeout"] = "00:00:01",
    };

    protected internal override Dictionary<string, string?> Settings =>
        new(base.Settings.Concat(Loopback)) { [OwnAddress.Setting] = Address };

    /// <summary>A webhook to a receiver.</summary>
    internal async Task<Written> Registers(Receiver receiver, JsonObject? form = null)
    {
        form ??= [];
        form["url"] = receiver.Url;
        var made = await (await As(Scope.Admin)).Makes("/v1/webhooks", form);
        Assert.True(made.Status == HttpStatusCode.Created, made.Body.ToJsonString());
        return made;
    }

    /// <summary>A webhook's log, the newest message first, once it is as wanted.</summary>
    internal async Task<List<JsonNode>> Log(
        Written webhook,
        Func<List<JsonNode>, bool> wanted,
        string query = ""
    )
    {
        var admin = await As(Scope.Admin);
        for (var tries = 0; ; tries++)
        {
            var page = await admin.Gets($"{webhook.Self}/deliveries{query}");
            List<JsonNode> rows = [.. page.Body["data"]!.AsArray().Select(r => r!)];
            if (wanted(rows))
                return rows;
            Assert.True(tries < 200, page.Body.ToJsonString());
            await Task.Delay(100);
        }
    }

    internal async Task<Written> Gets(Written webhook) =>
        await (await As(Scope.Admin)).Gets(webhook.Self);

    internal async Task<Written> Patches(Written webhook, string patch) =>
        await (await As(Scope.Admin)).Changes(await Gets(webhook), patch);
}
