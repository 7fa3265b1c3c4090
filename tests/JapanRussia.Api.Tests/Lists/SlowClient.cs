using System.Net;
using System.Net.Sockets;
using System.Text;

namespace JapanRussia.Api.Tests.Lists;

/// <summary>A client that asks, and takes nothing of the answer until it is told to.</summary>
internal sealed class SlowClient : IAsyncDisposable
{
    private readonly HttpClient http;
    private readonly HttpResponseMessage answer;

    private SlowClient(HttpClient http, HttpResponseMessage answer) =>
        (this.http, this.answer) = (http, answer);

    internal HttpStatusCode Status => answer.StatusCode;

    internal TimeSpan? RetryAfter => answer.Headers.RetryAfter?.Delta;

    /// <param name="from">An address of this machine.</param>
    internal static async Task<SlowClient> Ask(
        Uri server,
        string path,
        string from = "127.0.0.1",
        string? accept = null
    )
    {
        var http = new HttpClient(
            new SocketsHttpHandler
            {
                ConnectCallback = async (context, cancellation) =>
                {
                    var socket = new Socket(SocketType.Stream, ProtocolType.Tcp)
                    {
                        ReceiveBufferSize = 4096,
                    };
                    socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
                    await socket.ConnectAsync(context.DnsEndPoint, cancellation);
                    return new NetworkStream(socket, ownsSocket: true);
                },
            }
        )
        {
            BaseAddress = server,
        };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept is not null)
            request.Headers.Add("Accept", accept);
        return new(http, await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead));
    }

    /// <summary>The whole answer as far as it comes, and whether the transfer came to its end.</summary>
    internal async Task<(string Text, bool Ended)> Take(CancellationToken cancellation)
    {
        using var taken = new MemoryStream();
        try
        {
            await using var body = await answer.Content.ReadAsStreamAsync(cancellation);
            await body.CopyToAsync(taken, cancellation);
            return (TextOf(taken), true);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return (TextOf(taken), false);
        }
    }

    private static string TextOf(MemoryStream taken) =>
        Encoding.UTF8.GetString(taken.GetBuffer().AsSpan(0, (int)taken.Length));

    public ValueTask DisposeAsync()
    {
        answer.Dispose();
        http.Dispose();
        return ValueTask.CompletedTask;
    }
}
