using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace JapanRussia.Api.Tests.Writes;

/// <summary>What a write was answered.</summary>
internal sealed record Written(
    HttpStatusCode Status,
    JsonNode Body,
    string? Tag,
    string? Location,
    bool Replayed
)
{
    internal string Text(string member) => Body[member]!.GetValue<string>();

    internal int Number(string member) => Body[member]!.GetValue<int>();

    /// <summary>Its own address.</summary>
    internal string Self => Body["links"]!["self"]!.GetValue<string>();

    /// <summary>The version of the data set that its tag holds.</summary>
    internal long Dataset => long.Parse(Tag!.Split('-')[1], CultureInfo.InvariantCulture);

    /// <summary>The faults of a problem by their pointers.</summary>
    internal Dictionary<string, JsonNode> Faults(string code)
    {
        Assert.True(Text("code") == code, Body.ToJsonString());
        return Body["errors"]!.AsArray().ToDictionary(e => TextOf(e!, "pointer"), e => e!);
    }
}

/// <summary>How a client writes.</summary>
internal static class Writes
{
    internal static Task<Written> Makes(
        this HttpClient http,
        string address,
        JsonNode body,
        string? key = null
    ) =>
        http.Sends(
            HttpMethod.Post,
            address,
            body.ToJsonString(),
            key: key ?? Guid.NewGuid().ToString()
        );

    /// <summary>A merge patch on what was answered before.</summary>
    internal static Task<Written> Changes(
        this HttpClient http,
        Written standing,
        string patch,
        string query = ""
    ) =>
        http.Sends(
            HttpMethod.Patch,
            standing.Self + query,
            patch,
            "application/merge-patch+json",
            standing.Tag
        );

    internal static Task<Written> Decides(
        this HttpClient http,
        Written standing,
        string decision,
        string why = "Checked against the article."
    ) =>
        http.Sends(
            HttpMethod.Post,
            $"{standing.Self}/{decision}",
            new JsonObject { ["why"] = why }.ToJsonString(),
            tag: standing.Tag
        );

    internal static Task<Written> Gets(this HttpClient http, string address) =>
        http.Sends(HttpMethod.Get, address);

    internal static async Task<Written> Sends(
        this HttpClient http,
        HttpMethod method,
        string address,
        string? body = null,
        string mediaType = "application/json",
        string? tag = null,
        string? key = null,
        CancellationToken cancellation = default
    )
    {
        using var request = new HttpRequestMessage(method, address);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, mediaType);
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        using var answer = await http.SendAsync(request, cancellation);
        var text = await answer.Content.ReadAsStringAsync(cancellation);
        return new(
            answer.StatusCode,
            text.Length > 0 ? JsonNode.Parse(text)! : new JsonObject(),
            answer.Headers.ETag?.ToString(),
            answer.Headers.Location?.ToString(),
            answer.Headers.Contains("Idempotency-Replayed")
        );
    }
}
