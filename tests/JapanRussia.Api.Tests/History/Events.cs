using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace JapanRussia.Api.Tests.History;

/// <summary>One server-sent event.</summary>
internal sealed record Event(string Id, string Type, JsonNode Data);

/// <summary>A client of server-sent events, as browsers are.</summary>
internal sealed class Events : IAsyncDisposable
{
    private readonly HttpResponseMessage answer;
    private readonly StreamReader lines;

    private Events(HttpResponseMessage answer, StreamReader lines) =>
        (this.answer, this.lines) = (answer, lines);

    /// <summary>The id of the last event, or of the last place that was told without one.</summary>
    internal string? LastId { get; private set; }

    /// <summary>How many comments have come.</summary>
    internal int Heartbeats { get; private set; }

    internal static async Task<Events> Open(HttpClient http, string address, string? last = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        if (last is not null)
            request.Headers.Add("Last-Event-ID", last);
        var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}");
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.ToString());
        return new(answer, new(await answer.Content.ReadAsStreamAsync()));
    }

    /// <summary>Reads until the server has said where the stream stands, and not a line further.</summary>
    internal async Task<string> Place(CancellationToken cancellation)
    {
        while (LastId is null && await lines.ReadLineAsync(cancellation) is { } line)
            if (line.StartsWith("id: ", StringComparison.Ordinal))
                LastId = line[4..];
        return LastId!;
    }

    /// <summary>The next event; null where the server has ended the stream.</summary>
    internal async Task<Event?> Next(CancellationToken cancellation)
    {
        var (type, data) = ("", "");
        while (await lines.ReadLineAsync(cancellation) is { } line)
        {
            if (line.StartsWith(':'))
                Heartbeats++;
            else if (line.StartsWith("id: ", StringComparison.Ordinal))
                LastId = line[4..];
            else if (line.StartsWith("event: ", StringComparison.Ordinal))
                type = line[7..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
                data = line[6..];
            else if (line.Length == 0 && data.Length > 0)
                return new(LastId!, type, JsonNode.Parse(data)!);
        }
        return null;
    }

    public ValueTask DisposeAsync()
    {
        lines.Dispose();
        answer.Dispose();
        return ValueTask.CompletedTask;
    }
}
