using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using JapanRussia.Webhooks;

namespace JapanRussia.Api.Webhooks;

/// <summary>What came of one attempt.</summary>
/// <param name="Status">Null where there was no answer.</param>
/// <param name="Error">Null where the message was taken.</param>
internal sealed record Outcome(int? Status, string? Error, int Milliseconds)
{
    internal bool Taken => Error is null;
    internal bool Gone => Status == (int)HttpStatusCode.Gone;
}

/// <summary>Sends one signed message, once. Anything but 2xx within the time is a failure, a redirect too.</summary>
internal sealed class SendMessage(AddressGuard guard, WebhookOptions options, TimeProvider clock)
    : IDisposable
{
    private static readonly ProductInfoHeaderValue Agent = new(
        "JapanRussia",
        typeof(SendMessage).Assembly.GetName().Version!.ToString(3)
    );

    private readonly HttpClient http = new(guard.Handler()) { Timeout = options.Timeout };

    internal async Task<Outcome> To(
        Webhook webhook,
        WebhookDelivery delivery,
        byte[] body,
        CancellationToken cancellation
    )
    {
        // settings may have become stricter since it was registered
        if (guard.Fault(webhook.Url) is { } fault)
            return new(null, fault, 0);
        using var request = Request(webhook, IdOf(delivery), body);
        var started = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await http.SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                cancellation
            );
            return new(
                (int)answer.StatusCode,
                answer.IsSuccessStatusCode
                    ? null
                    : $"It answered {(int)answer.StatusCode} {answer.StatusCode}",
                Elapsed()
            );
        }
        catch (OperationCanceledException e) when (e.InnerException is TimeoutException)
        {
            return new(
                null,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"It did not answer within {options.Timeout.TotalSeconds:0.###} s"
                ),
                Elapsed()
            );
        }
        // whatever it was, it is this message's trouble and no other's
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            return new(null, Short(e.GetBaseException().Message), Elapsed());
        }

        int Elapsed() => (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>What a receiver knows a message by: the same at each attempt.</summary>
    internal static string IdOf(WebhookDelivery delivery) => $"msg_{delivery.Id:N}";

    private HttpRequestMessage Request(Webhook webhook, string id, byte[] body)
    {
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url)
        {
            Content = new ByteArrayContent(body)
            {
                Headers = { ContentType = new("application/json") },
            },
        };
        request.Headers.UserAgent.Add(Agent);
        request.Headers.Add(Signature.IdHeader, id);
        request.Headers.Add(
            Signature.TimestampHeader,
            timestamp.ToString(CultureInfo.InvariantCulture)
        );
        request.Headers.Add(Signature.Header, Signature.Of(webhook.Secret, id, timestamp, body));
        return request;
    }

    internal static string Short(string text) =>
        text.Length <= WebhookDelivery.MaxErrorLength
            ? text
            : text[..WebhookDelivery.MaxErrorLength];

    public void Dispose() => http.Dispose();
}
