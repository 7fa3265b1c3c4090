using System.Text.Json;
using JapanRussia.Api.History;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Requests;
using JapanRussia.Storage;
using JapanRussia.Values.Vocabularies;
using JapanRussia.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Webhooks;

/// <summary>What a webhook is sent of a change.</summary>
/// <param name="Type" example="claim.published">The kind of thing and what was done to it.</param>
/// <param name="Timestamp">When it was done.</param>
/// <param name="Data">The change as it stands in the feed.</param>
public sealed record ChangeMessage(string Type, DateTimeOffset Timestamp, ChangeResponse Data)
{
    /// <summary>The body of a message: the same at each attempt, for changes never change.</summary>
    internal static async Task<byte[]> BodyOf(
        WebhookDelivery delivery,
        Webhook webhook,
        OwnAddress own,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        // who receives it asked nothing, and knows the service only by what it says of itself
        Link.Prefix = own.Text ?? "";
        if (delivery.Version is null)
            return JsonSerializer.SerializeToUtf8Bytes(
                new TestMessage("webhook.test", delivery.CreatedAt, new(webhook.Id)),
                RestJson.Options
            );
        var change = await db
            .Revisions.Where(r =>
                r.DatasetVersion == delivery.Version && r.Position == delivery.Position
            )
            .Select(ChangeResponse.Projection)
            .SingleAsync(cancellation);
        return JsonSerializer.SerializeToUtf8Bytes(
            new ChangeMessage(
                $"{Words.Of(change.Kind)}.{Words.Of(change.Action)}",
                change.At,
                webhook.Drafts ? change : change.ForReaders()
            ),
            RestJson.Options
        );
    }
}

/// <summary>A message that says no more than that it came.</summary>
public sealed record TestMessage(string Type, DateTimeOffset Timestamp, TestData Data);

/// <param name="Webhook">The webhook's id.</param>
public sealed record TestData(Guid Webhook);
