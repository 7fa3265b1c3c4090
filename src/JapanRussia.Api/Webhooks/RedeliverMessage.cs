using JapanRussia.Rest.Problems;
using JapanRussia.Storage;
using JapanRussia.Values.Rules;
using JapanRussia.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Webhooks;

internal static class RedeliverMessage
{
    /// <summary>Sends a message again that was taken or has failed: the same id, the same body, attempts counted anew.</summary>
    /// <param name="id" example="0199f0c2-a7f0-7d0c-8b1d-2e3f4a5b6c7d">The webhook's id.</param>
    /// <param name="delivery" example="0b0f6c0e-5a44-4a52-9d3b-6b7f3a7c1f10">The message's id.</param>
    internal static async Task<IResult> Handle(
        Guid id,
        Guid delivery,
        Writers writers,
        Bell bell,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var now = clock.GetUtcNow();
        await using var db = writers.Open();
        var wanted = db.WebhookDeliveries.Where(d => d.WebhookId == id && d.Id == delivery);
        var again = await wanted
            .Where(d => d.State != DeliveryState.Pending)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(d => d.State, DeliveryState.Pending)
                        .SetProperty(d => d.Attempts, 0)
                        .SetProperty(d => d.NextAttemptAt, now)
                        .SetProperty(d => d.DeliveredAt, (DateTimeOffset?)null),
                cancellation
            );
        if (await wanted.AsNoTracking().SingleOrDefaultAsync(cancellation) is not { } row)
            return new ProblemAnswer(ProblemKind.NotFound, "No message has this address.");
        if (again == 0)
            return BrokenRules(row);
        bell.Ring();
        return TestWebhook.Answer(row, StatusCodes.Status202Accepted);
    }

    private static ProblemAnswer BrokenRules(WebhookDelivery row) =>
        Rest.Writes.BrokenRules.DescribeViolation(
            new RuleViolation(
                "delivery_pending",
                $"It has not been given up: it is sent again at {row.NextAttemptAt:u}."
            )
        );
}
