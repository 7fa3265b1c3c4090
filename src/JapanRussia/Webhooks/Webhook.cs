using System.Security.Cryptography;
using JapanRussia.Values.Identities;
using JapanRussia.Values.Text;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Webhooks;

/// <summary>An address that is told of changes.</summary>
public sealed class Webhook : IIdentified
{
    public const int MaxDescriptionLength = 500;

    /// <summary>How many there are at most.</summary>
    public const int MaxCount = 50;
    public const string SecretPrefix = "whsec_";
    private const int SecretLength = 32;

    private Webhook() { }

    public Guid Id { get; private init; }

    /// <summary>1 when made, one more whenever somebody changes it or it is disabled; deliveries leave it as it is.</summary>
    public int Version { get; private set; } = 1;
    public string Url { get; private set; } = "";
    public string? Description { get; private set; }

    /// <summary>Of what it is told, as words of the kinds of entities; empty: of all.</summary>
    public List<string> Kinds { get; private set; } = [];

    /// <summary>Of which actions it is told, as their words; empty: of all.</summary>
    public List<string> Actions { get; private set; } = [];

    /// <summary>Whether it is told also of what readers do not see.</summary>
    public bool Drafts { get; private set; }
    public WebhookState State { get; private set; }

    /// <summary>Why it was disabled; null while it is not.</summary>
    public string? DisabledWhy { get; private set; }

    /// <summary>With what its messages are signed. Kept as it is, for a hash signs nothing.</summary>
    public string Secret { get; private init; } = "";
    public DateTimeOffset CreatedAt { get; private init; }
    public string CreatedBy { get; private init; } = "";
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The version and position of the last change that it has messages of, or needs none of.</summary>
    public long ReadVersion { get; private init; }
    public int ReadPosition { get; private init; }

    /// <summary>Since when no message has been taken; null where the last one was.</summary>
    public DateTimeOffset? FailingSince { get; private set; }

    /// <param name="version">The version of the data set from which on it is told.</param>
    /// <param name="position">The last position of that version.</param>
    public static Webhook Register(
        WebhookContent content,
        string by,
        DateTimeOffset at,
        long version,
        int position
    )
    {
        var webhook = new Webhook
        {
            Id = Guid.CreateVersion7(at),
            Secret =
                SecretPrefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretLength)),
            CreatedAt = at,
            CreatedBy = by,
            ReadVersion = version,
            ReadPosition = position,
        };
        webhook.Set(content, at);
        return webhook;
    }

    /// <exception cref="RuleViolation">It was to be disabled, which deliveries alone can do.</exception>
    public void Revise(WebhookContent content, DateTimeOffset at)
    {
        Set(content, at);
        Version++;
    }

    private void Set(WebhookContent content, DateTimeOffset at)
    {
        RuleViolation.Unless(
            content.State != WebhookState.Disabled || State == WebhookState.Disabled,
            "webhook_state",
            $"A webhook is made {Words.Of(WebhookState.Active)} or {Words.Of(WebhookState.Paused)}; it is disabled by failures alone.",
            "state"
        );
        Url = WebAddress.Normalise(content.Url);
        Description = content.Description;
        Kinds = [.. content.Kinds];
        Actions = [.. content.Actions];
        Drafts = content.Drafts;
        UpdatedAt = at;
        if (content.State != State)
            (State, DisabledWhy, FailingSince) = (content.State, null, null);
    }
}

/// <summary>What somebody says of a webhook.</summary>
public sealed record WebhookContent(
    string Url,
    string? Description,
    IReadOnlyCollection<string> Kinds,
    IReadOnlyCollection<string> Actions,
    bool Drafts,
    WebhookState State
);

[Vocabulary("webhook_states", "Whether a webhook is told of changes.")]
public enum WebhookState
{
    [Term("It is told of changes.")]
    Active,

    [Term("Somebody stopped it; what changes meanwhile is told when it goes on.")]
    Paused,

    [Term("Its address took no message for days, or said that it is gone.")]
    Disabled,
}
