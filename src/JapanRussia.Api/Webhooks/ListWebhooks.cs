using JapanRussia.Rest.Json;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Webhooks;

internal static class ListWebhooks
{
    /// <summary>All webhooks, without their secrets.</summary>
    internal static async Task<IResult> Handle(
        HttpContext http,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        var webhooks = await db.Webhooks.OrderBy(w => w.Id).ToListAsync(cancellation);
        http.Response.Headers.CacheControl = "no-store";
        return new JsonAnswer<WebhookList>(new([.. webhooks.Select(w => WebhookResponse.Of(w))]));
    }
}
