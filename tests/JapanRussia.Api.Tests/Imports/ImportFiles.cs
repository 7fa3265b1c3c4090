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

    /// <summary>The same of a file in any encoding.</summary>
    internal static async Task<JsonNode> Takes(
        this HttpClient http,
        byte[] file,
        string query = "?tool=tests",
        string mediaType = "text/csv"
    )
    {
        var (status, queued) = await http.Sends(file, query, mediaType);
        Assert.True(status == HttpStatusCode.Accepted, queued.ToJsonString());
        return await http.Waits(queued["links"]!["self"]!.GetValue<string>());
    }

    /// <summary>A table with the columns that a claim needs, and a note at the end.</summary>
    internal static string Table(this Story story, char delimiter, params string[] notes) =>
        story.TableOf(delimiter, [.. notes.Select(note => (Some.Slug("row"), note))]);

    internal static string TableOf(
        this Story story,
        char delimiter,
        params (string Key, string Note)[] rows
    ) =>
        string.Concat(
            rows.Select(r =>
                    string.Join(
                        delimiter,
                        r.Key,
                        story.Article.Slug,
                        story.Author.Slug,
                        story.Proposition.Slug,
                        "supports",
                        "certain",
                        "own_voice",
                        "1",
                        "0",
                        "10",
                        new string('a', 64),
                        r.Note
                    )
                )
                .Prepend(string.Join(delimiter, Header))
                .Select(line => line + "\r\n")
        );

    internal static readonly string[] Header =
    [
        "key",
        "article",
        "claimant",
        "proposition",
        "stance",
        "certainty",
        "attribution",
        "paragraph",
        "start",
        "end",
        "sha256",
        "note",
    ];

    internal static Task<(HttpStatusCode Status, JsonNode Body)> Sends(
        this HttpClient http,
        string file,
        string query = "",
        string mediaType = "application/x-ndjson",
        string? key = null
    ) => http.Sends(Encoding.UTF8.GetBytes(file), query, mediaType, key);

    internal static async Task<(HttpStatusCode Status, JsonNode Body)> Sends(
        this HttpClient http,
        byte[] file,
        string query = "",
        string mediaType = "application/x-ndjson",
        string? key = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/imports" + query)
        {
            Content = new ByteArrayContent(file),
        };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
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
