using JapanRussia.Rest.Json;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Webhooks;

internal static class GetWebhook
{
    /// <summary>One webhook: its settings, how far it has got, and whether its address answers.</summary>
    /// <param name="id" example="0199f0c2-a7f0-7d0c-8b1d-2e3f4a5b6c7d">The webhook's id.</param>
    internal static async Task<IResult> Handle(
        Guid id,
        HttpContext http,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        if (
            await db.Webhooks.SingleOrDefaultAsync(w => w.Id == id, cancellation) is not { } webhook
        )
            return ChangeWebhooks.NotFound();
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ETag = ChangeWebhooks.TagOf(webhook);
        return new JsonAnswer<WebhookResponse>(WebhookResponse.Of(webhook));
    }
}
