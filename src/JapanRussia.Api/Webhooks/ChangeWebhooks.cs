using System.Text.Json;
using JapanRussia.Api.Access;
using JapanRussia.Api.Http;
using JapanRussia.Api.Writes;
using JapanRussia.Storage;
using JapanRussia.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Webhooks;

/// <summary>What a change of webhooks works with, inside its transaction.</summary>
internal sealed record Changing(
    ClaimsDb Db,
    Caller Caller,
    DateTimeOffset At,
    CancellationToken Cancellation
);

/// <summary>
/// Answers a request that makes or changes a webhook. That is no change of the data: it is one transaction, but no change
/// set, makes no version and stands in no history.
/// </summary>
internal static class ChangeWebhooks
{
    /// <param name="body">As it came: what an Idempotency-Key stands for.</param>
    internal static async Task<IResult> Of(
        HttpContext http,
        byte[] body,
        bool creates,
        Func<Changing, Task<(Webhook? Webhook, ProblemAnswer? Problem)>> change,
        CancellationToken cancellation
    )
    {
        var caller = Caller.Of(http)!;
        var (replays, faulty) = Replays.Of(http, caller, creates, body);
        if (faulty is not null)
            return faulty;
        var services = http.RequestServices;
        var at = services.GetRequiredService<TimeProvider>().GetUtcNow();
        await using var db = services.GetRequiredService<Writers>().Open();
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            if (replays is not null && await replays.Take(db, cancellation) is { } before)
                return before;
            var (webhook, problem) = await change(new(db, caller, at, cancellation));
            if (problem is not null)
                return problem;
            await db.SaveChangesAsync(cancellation);
            var answer = AnswerOf(webhook!, creates);
            if (replays is not null)
                await replays.Keep(
                    answer.Status,
                    answer.Location,
                    answer.Tag,
                    answer.Body,
                    at,
                    db,
                    cancellation
                );
            await transaction.CommitAsync(cancellation);
            services.GetRequiredService<Bell>().Ring();
            return new WrittenAnswer(answer.Status, answer.Location, answer.Tag, answer.Body);
        }
        catch (RuleViolation broken)
        {
            return BrokenRules.Problem(broken);
        }
        catch (DbUpdateException e) when (BrokenRules.Problem(e) is { } problem)
        {
            return problem;
        }
    }

    /// <summary>A webhook to be changed, if it is there and at the version that the request has seen.</summary>
    internal static async Task<(Webhook? Webhook, ProblemAnswer? Problem)> Load(
        Guid id,
        HttpRequest request,
        Changing changing
    )
    {
        var webhook = await changing.Db.Webhooks.SingleOrDefaultAsync(
            w => w.Id == id,
            changing.Cancellation
        );
        if (webhook is null)
            return (null, NotFound());
        return Preconditions.Problem(request, webhook.Version) is { } unseen
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
                ApiJson.Readable.WebhookResponse
            )
        );
}
