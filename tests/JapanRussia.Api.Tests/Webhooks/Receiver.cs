using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace JapanRussia.Api.Tests.Webhooks;

/// <summary>A message as its receiver sees it.</summary>
internal sealed record Received(string Id, string Timestamp, string Signature, string Text)
{
    internal JsonNode Body => JsonNode.Parse(Text)!;
    internal string Type => TextOf(Body, "type");
    internal string Name => TextOf(Body["data"]!, "name");
    internal int EntityVersion => Body["data"]!["version"]!.GetValue<int>();

    /// <summary>Verified as the standard's own page tells receivers to, with nothing of the program's.</summary>
    internal bool IsSignedWith(string secret)
    {
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        var signed = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{Id}.{Timestamp}.{Text}"));
        return Signature == "v1," + Convert.ToBase64String(signed);
    }
}

/// <summary>Somebody's server on the loopback, that answers as the test wants.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Channel<Received> messages = Channel.CreateUnbounded<Received>();
    private readonly WebApplication app;

    private Receiver(WebApplication app) => this.app = app;

    internal string Url => app.Urls.First() + "/hook";
    internal ConcurrentQueue<Received> All { get; } = [];

    /// <summary>The status of the answer to the n-th message, from 1.</summary>
    internal Func<Received, int, Task<int>> Answers { get; set; } = (_, _) => Task.FromResult(204);

    internal static async Task<Receiver> Start(string host = "127.0.0.1")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://{host}:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var receiver = new Receiver(app);
        app.Run(receiver.Take);
        await app.StartAsync();
        return receiver;
    }

    internal async Task<Received> Next() =>
        await messages.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    internal async Task<List<Received>> Next(int count)
    {
        List<Received> next = [];
        for (var i = 0; i < count; i++)
            next.Add(await Next());
        return next;
    }

    private async Task Take(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var received = new Received(
            $"{http.Request.Headers["webhook-id"]}",
            $"{http.Request.Headers["webhook-timestamp"]}",
            $"{http.Request.Headers["webhook-signature"]}",
            await reader.ReadToEndAsync()
        );
        All.Enqueue(received);
        var status = await Answers(received, All.Count);
        http.Response.StatusCode = status;
        if (status is 301 or 302 or 307)
            http.Response.Headers.Location = Url + "/elsewhere";
        await messages.Writer.WriteAsync(received);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
