using System.Globalization;
using System.Net;

namespace JapanRussia.Api.Webhooks;

/// <summary>What an operator may decide about webhooks: settings under <c>Webhooks</c>.</summary>
internal sealed record WebhookOptions
{
    private const string AnyPort = "*";

    /// <summary>Whether messages may go out without TLS.</summary>
    internal bool AllowHttp { get; init; }

    /// <summary>Networks that are reached although they are not public.</summary>
    internal IReadOnlyList<IPNetwork> AllowNetworks { get; init; } = [];

    /// <summary>The ports that an address may have; null for any.</summary>
    internal IReadOnlyList<int>? Ports { get; init; } = [443];

    /// <summary>How long a message waits after its first, second, third attempt; after the last it has failed.</summary>
    internal IReadOnlyList<TimeSpan> Waits { get; init; } =
    [
        TimeSpan.FromSeconds(5),
        TimeSpan.FromSeconds(30),
        TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(10),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(6),
        TimeSpan.FromHours(24),
    ];

    /// <summary>How long an address has for its answer.</summary>
    internal TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an address may take no message before its webhook is disabled.</summary>
    internal TimeSpan DisableAfter { get; init; } = TimeSpan.FromDays(5);

    /// <summary>How long messages that were delivered stay in the log.</summary>
    internal TimeSpan Kept { get; init; } = TimeSpan.FromDays(30);

    /// <exception cref="FormatException">A setting cannot be read; the message names it.</exception>
    internal static WebhookOptions Of(IConfiguration configuration)
    {
        var settings = configuration.GetSection("Webhooks");
        var usual = new WebhookOptions();
        var allowHttp = One(nameof(AllowHttp), bool.Parse, usual.AllowHttp);
        var ports = Values(nameof(Ports));
        return new()
        {
            AllowHttp = allowHttp,
            AllowNetworks = Many(nameof(AllowNetworks), n => IPNetwork.Parse(n)) ?? [],
            Ports = ports.Contains(AnyPort)
                ? null
                : Many(nameof(Ports), p => int.Parse(p, CultureInfo.InvariantCulture))
                    ?? (allowHttp ? [443, 80] : usual.Ports),
            Waits = Many(nameof(Waits), Time) ?? usual.Waits,
            Timeout = One(nameof(Timeout), Time, usual.Timeout),
            DisableAfter = One(nameof(DisableAfter), Time, usual.DisableAfter),
            Kept = One(nameof(Kept), Time, usual.Kept),
        };

        IReadOnlyList<string> Values(string name) =>
            [.. settings.GetSection(name).GetChildren().Select(c => c.Value ?? "")];

        IReadOnlyList<T>? Many<T>(string name, Func<string, T> read) =>
            Values(name) is { Count: > 0 } values
                ? [.. values.Select(v => Read(name, v, read))]
                : null;

        T One<T>(string name, Func<string, T> read, T otherwise) =>
            settings[name] is { } value ? Read(name, value, read) : otherwise;
    }

    private static TimeSpan Time(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture);

    private static T Read<T>(string name, string value, Func<string, T> read)
    {
        try
        {
            return read(value);
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            throw new FormatException($"The setting Webhooks:{name} cannot be '{value}'.", e);
        }
    }
}
