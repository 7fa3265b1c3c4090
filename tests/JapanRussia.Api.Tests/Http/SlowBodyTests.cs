using System.Net.Sockets;
using System.Text;
using JapanRussia.Access;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace JapanRussia.Api.Tests.Http;

/// <summary>Clients that begin to send a body and do not go on.</summary>
public sealed class SlowBodyTests(Api api) : IClassFixture<Api>
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private static readonly (string Path, string MediaType)[] Bodies =
    [
        ("/v1/claims/search", "application/json"),
        ("/v1/locators/verify", "application/json"),
        ("/v1/outlets", "application/json"),
        ("/v1/imports", "application/x-ndjson"),
        ("/v1/articles/none/text", "text/plain"),
        ("/v1/articles/none/text", "multipart/form-data; boundary=x"),
    ];

    [Fact]
    public async Task A_body_that_comes_too_slowly_is_told_so_and_the_connection_closed()
    {
        // as always, but with less patience
        api
            .Services.GetRequiredService<IOptions<KestrelServerOptions>>()
            .Value.Limits.MinRequestBodyDataRate = new(240, TimeSpan.FromSeconds(2));

        foreach (var answer in await Send(then: _ => { }))
            Is(answer, "408 Request Timeout", "request_timeout");
    }

    [Fact]
    public async Task A_body_that_ends_too_early_is_no_fault_of_the_server()
    {
        // whoever sends no more is gone: Kestrel closes the connection
        foreach (var answer in await Send(then: s => s.Shutdown(SocketShutdown.Send)))
            Assert.Empty(answer);
        Assert.Empty(api.Faults.Lines);
    }

    [Fact]
    public async Task A_body_that_is_no_body_is_told_so()
    {
        foreach (
            var answer in await Send(
                then: s => s.Send("no length\r\n"u8),
                length: "Transfer-Encoding: chunked"
            )
        )
            Is(answer, "400 Bad Request", "bad_request");
    }

    private static void Is(string answer, string status, string code)
    {
        Assert.StartsWith($"HTTP/1.1 {status}\r\n", answer);
        Assert.Contains("\r\nContent-Type: application/problem+json\r\n", answer);
        Assert.Contains($"\"code\":\"{code}\"", answer);
    }

    /// <summary>Begins to send each body; gives what is answered until the connection is closed.</summary>
    private async Task<string[]> Send(Action<Socket> then, string length = "Content-Length: 900")
    {
        var key = await api.Key("slow", Scope.Write, Scope.Import, Scope.Review);
        using var time = new CancellationTokenSource(Soon);
        return await Task.WhenAll(Bodies.Select(b => Answer(b.Path, b.MediaType)));

        async Task<string> Answer(string path, string mediaType)
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync("127.0.0.1", api.Http.BaseAddress!.Port, time.Token);
            await socket.SendAsync(
                Encoding.ASCII.GetBytes(
                    $"""
                    POST {path} HTTP/1.1
                    Host: localhost
                    Connection: close
                    Authorization: Bearer {key}
                    Idempotency-Key: {Guid.NewGuid()}
                    Content-Type: {mediaType}
                    {length}


                    """.ReplaceLineEndings("\r\n")
                ),
                time.Token
            );
            if (!length.StartsWith("Transfer", StringComparison.Ordinal))
                await socket.SendAsync("{"u8.ToArray(), time.Token);
            then(socket);
            var (answer, buffer) = ("", new byte[4096]);
            while (await socket.ReceiveAsync(buffer, time.Token) is > 0 and var many)
                answer += Encoding.UTF8.GetString(buffer, 0, many);
            return answer;
        }
    }
}
