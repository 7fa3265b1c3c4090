using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace JapanRussia.Api.Http;

/// <summary>Answers with JSON, whole or narrowed to some fields.</summary>
internal sealed class JsonAnswer<T>(T value, JsonTypeInfo<T> json, Action<JsonNode>? narrow = null)
    : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "application/json; charset=utf-8";
        if (narrow is null)
        {
            await JsonSerializer.SerializeAsync(
                response.Body,
                value,
                json,
                httpContext.RequestAborted
            );
            return;
        }
        var node = JsonSerializer.SerializeToNode(value, json)!;
        narrow(node);
        await JsonAnswer.Write(response.Body, node, httpContext.RequestAborted);
    }
}

internal static class JsonAnswer
{
    /// <summary>Takes every field out of an object but those named.</summary>
    internal static void Keep(JsonObject row, IReadOnlyCollection<string> only)
    {
        if (only.Count == 0)
            return;
        foreach (var name in row.Select(p => p.Key).Except(only).ToList())
            row.Remove(name);
    }

    internal static async Task WriteOnly<T>(
        Stream body,
        T row,
        JsonTypeInfo<T> json,
        IReadOnlyCollection<string> only,
        CancellationToken cancellation
    )
    {
        var node = JsonSerializer.SerializeToNode(row, json)!;
        Keep(node.AsObject(), only);
        await Write(body, node, cancellation);
    }

    internal static async Task Write(Stream body, JsonNode node, CancellationToken cancellation)
    {
        await using var writer = new Utf8JsonWriter(
            body,
            new() { Encoder = ApiJson.Readable.Options.Encoder }
        );
        node.WriteTo(writer);
        await writer.FlushAsync(cancellation);
    }
}
