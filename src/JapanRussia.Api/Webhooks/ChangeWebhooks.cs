using System.Text.Json;
using JapanRussia.Api.Access;
using JapanRussia.Api.Editing;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Tags;
using JapanRussia.Rest.Writes;
using JapanRussia.Storage;
using JapanRussia.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Webhooks;

/// <summary>What making, revising and removing a webhook have in common.</summary>
internal static class ChangeWebhooks
{
    /// <param name="body">As it came: what an Idempotency-Key stands for.</param>
    internal static async Task<IResult> Of(
        HttpContext http,
        byte[] body,
        bool creates,
        Func<ClaimsDb, Caller, Task<(Webhook? Webhook, ProblemAnswer? Problem)>> change,
        CancellationToken cancellation
    )
    {
        var answer = await AnswerWrite.WriteWithoutHistory(
            http,
            body,
            creates,
            async (db, caller) =>
            {
                var (webhook, problem) = await change(db, caller);
                if (problem is not null)
                    return (null, problem);
                await db.SaveChangesAsync(cancellation);
                return (AnswerOf(webhook!, creates), null);
            },
            cancellation
        );
        http.RequestServices.GetRequiredService<Bell>().Ring();
        return answer;
    }

    /// <summary>A webhook to be changed, if it is there and at the version that the request has seen.</summary>
    internal static async Task<(Webhook? Webhook, ProblemAnswer? Problem)> Load(
        Guid id,
        HttpRequest request,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        var webhook = await db.Webhooks.SingleOrDefaultAsync(w => w.Id == id, cancellation);
        if (webhook is null)
            return (null, NotFound());
        return Preconditions.CheckIfMatch(request, webhook.Version) is { } unseen
            ? (null, unseen)
            : (webhook, null);
    }

    internal static ProblemAnswer NotFound() =>
        new(ProblemKind.NotFound, "No webhook has this address.");

    internal static string TagOf(Webhook webhook) => $"\"{webhook.Version}\"";

    private static Answer AnswerOf(Webhook webhook, bool created) =>
        new(
            created ? StatusCodes.Status201Created : StatusCodes.Status200OK,
            created ? $"/v1/webhooks/{webhook.Id}" : null,
            TagOf(webhook),
            JsonSerializer.SerializeToUtf8Bytes(
                WebhookResponse.Of(webhook, withSecret: created),
                RestJson.Options
            )
        );
}
