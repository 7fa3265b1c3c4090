using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using JapanRussia.Access;

namespace JapanRussia.Api.Tests.Imports;

/// <summary>How a client imports, and the rows of a file.</summary>
internal static class ImportFiles
{
    /// <summary>A row in the author's own voice, of a story.</summary>
    internal static JsonObject Row(this Story story, string key) =>
        new()
        {
            ["key"] = key,
            ["article"] = story.Article.Slug,
            ["section"] = "part",
            ["claimant"] = story.Author.Slug,
            ["proposition"] = story.Proposition.Slug,
            ["stance"] = "supports",
            ["certainty"] = "certain",
            ["attribution"] = "own_voice",
            ["evidence"] = new JsonArray(
                new JsonObject
                {
                    ["role"] = "content",
                    ["paragraph"] = 1,
                    ["start"] = 0,
                    ["end"] = 10,
                    ["sha256"] = new string('a', 64),
                }
            ),
        };

    internal static JsonObject With(this JsonObject row, string member, JsonNode? value)
    {
        row[member] = value;
        return row;
    }

    internal static string Lines(params IEnumerable<JsonObject> rows) =>
        string.Concat(rows.Select(r => r.ToJsonString() + "\n"));

    /// <summary>Sends a file and waits until its import is over.</summary>
    internal static async Task<JsonNode> Takes(
        this HttpClient http,
        string file,
        string query = "?tool=tests",
        string mediaType = "application/x-ndjson",
        string? key = null
    )
    {
        var (status, queued) = await http.Sends(file, query, mediaType, key);
        Assert.True(status == HttpStatusCode.Accepted, queued.ToJsonString());
        return await http.Waits(queued["links"]!["self"]!.GetValue<string>());
    }

    internal static async Task<(HttpStatusCode Status, JsonNode Body)> Sends(
        this HttpClient http,
        string file,
        string query = "",
        string mediaType = "application/x-ndjson",
        string? key = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/imports" + query)
        {
            Content = new StringContent(file, Encoding.UTF8, MediaTypeHeaderValue.Parse(mediaType)),
        };
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        using var answer = await http.SendAsync(request);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    internal static async Task<JsonNode> Waits(this HttpClient http, string address)
    {
        while (true)
        {
            var import = JsonNode.Parse(await http.GetStringAsync(address))!;
            if (import["state"]!.GetValue<string>() is not ("queued" or "running"))
                return import;
            await Task.Delay(50);
        }
    }

    internal static async Task<List<JsonNode>> Errors(this HttpClient http, JsonNode import) =>
        [
            .. JsonNode.Parse(
                await http.GetStringAsync(import["links"]!["errors"]!.GetValue<string>())
            )!["data"]!
                .AsArray()
                .Select(e => e!),
        ];

    internal static Task<HttpClient> Importer(this Api api) =>
        api.As("importer", Scope.Import, Scope.Review, Scope.ReadDrafts, Scope.Write);
}
