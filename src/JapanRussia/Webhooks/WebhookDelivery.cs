using JapanRussia.Values.Identities;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Webhooks;

/// <summary>A message to a webhook: one change, or a test. It is kept as a log after it was delivered.</summary>
public sealed class WebhookDelivery : IIdentified
{
    public const int MaxErrorLength = 300;

    private WebhookDelivery() { }

    public Guid Id { get; private init; }

    /// <summary>The order in which messages were made.</summary>
    public long Number { get; private init; }
    public Guid WebhookId { get; private init; }

    /// <summary>The change's version; null for a test.</summary>
    public long? Version { get; private init; }
    public int? Position { get; private init; }

    /// <summary>Whose change it is: what happened to one thing is told in its order.</summary>
    public Guid? EntityId { get; private init; }
    public DeliveryState State { get; private init; }

    /// <summary>How often it was sent; one that was begun counts.</summary>
    public int Attempts { get; private init; }

    /// <summary>When it is sent next; while it is being sent, when somebody else may take it over.</summary>
    public DateTimeOffset NextAttemptAt { get; private init; }

    /// <summary>The status of the last answer; null where there was none.</summary>
    public int? StatusCode { get; private init; }
    public string? Error { get; private init; }
    public int? ResponseMs { get; private init; }
    public DateTimeOffset CreatedAt { get; private init; }
    public DateTimeOffset? DeliveredAt { get; private init; }

    /// <summary>A message that says no more than that it came; its first attempt is its last.</summary>
    /// <param name="until">How long that attempt may take.</param>
    public static WebhookDelivery Test(Guid webhook, DateTimeOffset at, DateTimeOffset until) =>
        new()
        {
            Id = Guid.CreateVersion7(at),
            WebhookId = webhook,
            Attempts = 1,
            CreatedAt = at,
            NextAttemptAt = until,
        };
}

[Vocabulary("delivery_states", "What became of a message to a webhook.")]
public enum DeliveryState
{
    [Term("To be sent, or to be sent again.")]
    Pending,

    [Term("Its address took it.")]
    Delivered,

    [Term("Its address did not take it, and no more attempt is made.")]
    Failed,
}
