using System.Text.Json.Nodes;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Writes;
using JapanRussia.Webhooks;

namespace JapanRussia.Api.Webhooks;

internal static class ReviseWebhook
{
    /// <summary>Changes a webhook by a merge patch on the form in which it is made: pauses it, lets it go on, moves it.</summary>
    /// <remarks>
    /// What changes while it is paused or disabled is told when it goes on, in order. A webhook that is disabled goes on with
    /// `{"state":"active"}`.
    /// </remarks>
    /// <param name="id" example="0199f0c2-a7f0-7d0c-8b1d-2e3f4a5b6c7d">The webhook's id.</param>
    internal static async Task<IResult> Handle(
        Guid id,
        HttpContext http,
        AddressGuard guard,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var (bytes, patch, unread) = await ReadBody.ReadObject(http.Request);
        return unread
            ?? await ChangeWebhooks.Of(
                http,
                bytes,
                creates: false,
                async (db, _) =>
                {
                    var (webhook, missing) = await ChangeWebhooks.Load(
                        id,
                        http.Request,
                        db,
                        cancellation
                    );
                    return missing is null
                        ? Revise(webhook!, patch!, guard, clock.GetUtcNow())
                        : (null, missing);
                },
                cancellation
            );
    }

    private static (Webhook?, ProblemAnswer?) Revise(
        Webhook webhook,
        JsonObject patch,
        AddressGuard guard,
        DateTimeOffset at
    )
    {
        var (form, faulty) = MergePatch.ApplyTo(
            WebhookForm.Of(webhook),
            patch,
            new WebhookFormValidator(guard)
        );
        if (faulty is not null)
            return (null, faulty);
        webhook.Revise(form!.Content, at);
        return (webhook, null);
    }
}
