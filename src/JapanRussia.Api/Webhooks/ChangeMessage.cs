using System.Text.Json;
using JapanRussia.Api.Http;
using JapanRussia.History;
using JapanRussia.Storage;
using JapanRussia.Vocabularies;
using JapanRussia.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Webhooks;

/// <summary>What a webhook is sent of a change.</summary>
/// <param name="Type" example="claim.published">The kind of thing and what was done to it.</param>
/// <param name="Timestamp">When it was done.</param>
/// <param name="Data">The change.</param>
public sealed record ChangeMessage(string Type, DateTimeOffset Timestamp, ChangeData Data)
{
    /// <summary>The body of a message: the same at each attempt, for changes never change.</summary>
    internal static async Task<byte[]> BodyOf(
        WebhookDelivery delivery,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        if (delivery.Version is null)
            return JsonSerializer.SerializeToUtf8Bytes(
                new("webhook.test", delivery.CreatedAt, new(delivery.WebhookId)),
                ApiJson.Readable.TestMessage
            );
        var change = await db
            .Changes.AsNoTracking()
            .Include(c => c.Set)
            .SingleAsync(
                c => c.Version == delivery.Version && c.Position == delivery.Position,
                cancellation
            );
        return JsonSerializer.SerializeToUtf8Bytes(
            new(
                $"{Words.Of(change.Kind)}.{Words.Of(change.Action)}",
                change.Set.At,
                ChangeData.Of(change)
            ),
            ApiJson.Readable.ChangeMessage
        );
    }
}

/// <summary>A change as a webhook is told of it: enough to ask for the thing itself.</summary>
/// <param name="Version" example="812">The version that it made of the data set; changes come in its order.</param>
/// <param name="Position" example="1">Which of that version's changes.</param>
/// <param name="Kind">What sort of thing it is about.</param>
/// <param name="Action">What was done.</param>
/// <param name="Id">The thing's id.</param>
/// <param name="Name" example="maxie-elusive-bargain/017">Its slug or key.</param>
/// <param name="EntityVersion" example="2">The version that it made of the thing.</param>
public sealed record ChangeData(
    long Version,
    int Position,
    EntityKind Kind,
    ChangeAction Action,
    Guid Id,
    string Name,
    int EntityVersion
)
{
    internal static ChangeData Of(Change change) =>
        new(
            change.Version,
            change.Position,
            change.Kind,
            change.Action,
            change.EntityId,
            change.Name,
            change.EntityVersion
        );
}

/// <summary>A message that says no more than that it came.</summary>
public sealed record TestMessage(string Type, DateTimeOffset Timestamp, TestData Data);

/// <param name="Webhook">The webhook's id.</param>
public sealed record TestData(Guid Webhook);
