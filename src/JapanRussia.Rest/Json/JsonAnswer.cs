using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace JapanRussia.Rest.Json;

/// <summary>Answers with JSON, whole or narrowed to some fields.</summary>
public sealed class JsonAnswer<T>(T value, Action<JsonNode>? narrow = null) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        var json = RestJson.TypeInfo<T>();
        if (narrow is null)
            return JsonAnswer.WriteWhole(
                httpContext,
                writer => JsonSerializer.Serialize(writer, value, json)
            );
        var node = JsonSerializer.SerializeToNode(value, json)!;
        narrow(node);
        return JsonAnswer.WriteWhole(httpContext, writer => node.WriteTo(writer));
    }
}

public static class JsonAnswer
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = RestJson.Options.Encoder,
    };

    /// <summary>Takes every field out of an object but those named.</summary>
    public static void Keep(JsonObject row, IReadOnlyCollection<string> only)
    {
        if (only.Count == 0)
            return;
        foreach (var name in row.Select(p => p.Key).Except(only).ToList())
            row.Remove(name);
    }

    public static void WriteOnly<T>(MemoryStream memory, T row, IReadOnlyCollection<string> only)
    {
        var node = RestJson.ToObject(row);
        Keep(node, only);
        using var writer = new Utf8JsonWriter(memory, Readable);
        node.WriteTo(writer);
    }

    /// <summary>Writes a body of which the length is known, so that its header tells it. Nothing has gone out where it cannot be written.</summary>
    public static async Task WriteWhole(HttpContext http, Action<Utf8JsonWriter> write)
    {
        // it lends its memory, and waits for nobody to read before all is there
        var whole = new Pipe(
            new PipeOptions(pauseWriterThreshold: 0, minimumSegmentSize: 64 * 1024)
        );
        await using (var writer = new Utf8JsonWriter(whole.Writer, Readable))
        {
            write(writer);
            writer.Flush();
            http.Response.ContentLength = writer.BytesCommitted;
        }
        await whole.Writer.CompleteAsync();
        await whole.Reader.CopyToAsync(http.Response.Body, http.RequestAborted);
        await whole.Reader.CompleteAsync();
    }
}

/// <summary>Answers with JSON of another media type.</summary>
public sealed class NodeAnswer(JsonNode node, string mediaType) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = mediaType;
        return JsonAnswer.WriteWhole(httpContext, writer => node.WriteTo(writer));
    }
}
