using System.Text.Json.Serialization;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Lists;
using JapanRussia.Webhooks;

namespace JapanRussia.Api.Webhooks;

/// <param name="Data">All webhooks, the oldest first.</param>
public sealed record WebhookList(IReadOnlyList<WebhookResponse> Data);

/// <summary>A webhook.</summary>
/// <param name="Id" example="0199f0c2-a7f0-7d0c-8b1d-2e3f4a5b6c7d">Its id.</param>
/// <param name="Version" example="1">One more with every change of these settings; what If-Match names.</param>
/// <param name="Url" example="https://example.org/hooks/claims">Where messages go.</param>
/// <param name="Description" example="The newsroom's channel.">What it is for.</param>
/// <param name="Kinds">Of which kinds of things it is told; none: of all.</param>
/// <param name="Actions">Of which actions it is told; none: of all.</param>
/// <param name="Drafts">Whether it is told also of what readers do not see.</param>
/// <param name="State">Whether it is told of changes.</param>
/// <param name="DisabledWhy">Why it was disabled; null while it is not.</param>
/// <param name="FailingSince">Since when no message has been taken; null where the last one was.</param>
/// <param name="Read">How far it has got in the feed of changes.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">Who made it.</param>
/// <param name="UpdatedAt">When these settings were changed last.</param>
/// <param name="Secret">With what its messages are signed. Only in the answer to the request that made it, and never shown again.</param>
/// <param name="Links">Where to go from here.</param>
public sealed record WebhookResponse(
    Guid Id,
    int Version,
    string Url,
    string? Description,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<string> Actions,
    bool Drafts,
    WebhookState State,
    string? DisabledWhy,
    DateTimeOffset? FailingSince,
    FeedPlace Read,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    DateTimeOffset UpdatedAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Secret,
    WebhookLinks Links
)
{
    internal static WebhookResponse Of(Webhook webhook, bool withSecret = false) =>
        new(
            webhook.Id,
            webhook.Version,
            webhook.Url,
            webhook.Description,
            webhook.Kinds,
            webhook.Actions,
            webhook.Drafts,
            webhook.State,
            webhook.DisabledWhy,
            webhook.FailingSince,
            new(webhook.ReadVersion, webhook.ReadPosition),
            webhook.CreatedAt,
            webhook.CreatedBy,
            webhook.UpdatedAt,
            withSecret ? webhook.Secret : null,
            new($"/v1/webhooks/{webhook.Id}", $"/v1/webhooks/{webhook.Id}/deliveries")
        );
}

/// <param name="Version" example="812">A version of the data set.</param>
/// <param name="Position" example="1">Which of its changes.</param>
public sealed record FeedPlace(long Version, int Position);

/// <param name="Self">The webhook.</param>
/// <param name="Deliveries">Its log.</param>
public sealed record WebhookLinks(Link Self, Link Deliveries);

/// <summary>A page of a webhook's log.</summary>
/// <param name="Data">Its messages, the newest first.</param>
/// <param name="Page">Where this page stands.</param>
public sealed record DeliveryPage(IReadOnlyList<DeliveryResponse> Data, PageInfo Page);

/// <summary>A message and what became of it.</summary>
/// <param name="Id" example="0b0f6c0e-5a44-4a52-9d3b-6b7f3a7c1f10">Its id.</param>
/// <param name="MessageId" example="msg_0b0f6c0e5a444a529d3b6b7f3a7c1f10">The header `webhook-id`, the same at each attempt.</param>
/// <param name="Change">The change that it tells of; null for a test.</param>
/// <param name="State">What became of it.</param>
/// <param name="Attempts" example="1">How often it was sent; one that was begun counts.</param>
/// <param name="NextAttemptAt">When it is sent next; null where it is not.</param>
/// <param name="StatusCode" example="204">The status of the last answer; null where there was none.</param>
/// <param name="Error">What went wrong last; null where it was taken.</param>
/// <param name="ResponseMs" example="38">How many milliseconds the last attempt took.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="DeliveredAt">When it was taken; null where it was not.</param>
public sealed record DeliveryResponse(
    Guid Id,
    string MessageId,
    FeedPlace? Change,
    DeliveryState State,
    int Attempts,
    DateTimeOffset? NextAttemptAt,
    int? StatusCode,
    string? Error,
    int? ResponseMs,
    DateTimeOffset CreatedAt,
    DateTimeOffset? DeliveredAt
)
{
    internal static DeliveryResponse Of(WebhookDelivery delivery) =>
        new(
            delivery.Id,
            SendMessage.IdOf(delivery),
            delivery is { Version: { } version, Position: { } position }
                ? new(version, position)
                : null,
            delivery.State,
            delivery.Attempts,
            delivery.State == DeliveryState.Pending ? delivery.NextAttemptAt : null,
            delivery.StatusCode,
            delivery.Error,
            delivery.ResponseMs,
            delivery.CreatedAt,
            delivery.DeliveredAt
        );
}
