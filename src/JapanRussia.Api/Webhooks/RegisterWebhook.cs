using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Writes;
using JapanRussia.Storage;
using JapanRussia.Values.Rules;
using JapanRussia.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Webhooks;

internal static class RegisterWebhook
{
    /// <summary>Has an address told of changes from now on. The answer holds the secret, which is not shown again.</summary>
    /// <remarks>
    /// Messages are POST requests signed as [Standard Webhooks](https://www.standardwebhooks.com) says, and come at least once: those
    /// of one thing in their order. Any answer of 2xx takes a message; anything else has it sent again, from five seconds to a
    /// day later, eight times in all.
    /// </remarks>
    internal static async Task<IResult> Handle(
        HttpContext http,
        AddressGuard guard,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var (bytes, form, faulty) = await ReadBody.ReadForm(
            http.Request,
            new WebhookFormValidator(guard)
        );
        return faulty
            ?? await ChangeWebhooks.Of(
                http,
                bytes,
                creates: true,
                (db, caller) =>
                    Register(form!.Content, caller.Name, clock.GetUtcNow(), db, cancellation),
                cancellation
            );
    }

    private static async Task<(Webhook?, ProblemAnswer?)> Register(
        WebhookContent content,
        string by,
        DateTimeOffset at,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        if (await db.Webhooks.CountAsync(cancellation) >= Webhook.MaxCount)
            throw new RuleViolation(
                "webhooks_many",
                $"There are {Webhook.MaxCount} webhooks already; remove one first."
            );
        var last = await db
            .Changes.OrderByDescending(c => c.Version)
            .ThenByDescending(c => c.Position)
            .Select(c => new { c.Version, c.Position })
            .FirstOrDefaultAsync(cancellation);
        var webhook = Webhook.Register(content, by, at, last?.Version ?? 0, last?.Position ?? 0);
        db.Add(webhook);
        return (webhook, null);
    }
}
