using System.Globalization;
using System.Threading.RateLimiting;
using JapanRussia.Rest.Lists;

namespace JapanRussia.Api.Limits;

/// <summary>How many requests of one sort are answered at a time.</summary>
/// <param name="What">What they are called when one is refused.</param>
/// <param name="PerCaller">0 where there is no limit.</param>
/// <param name="Together">0 where there is no limit.</param>
/// <param name="Wait">How long one waits for its turn.</param>
internal sealed record Share(string What, int PerCaller, int Together, TimeSpan Wait)
{
    private const int MostWaiting = 100;

    /// <summary>The turns of each caller.</summary>
    internal PartitionedRateLimiter<string> Callers { get; } =
        PartitionedRateLimiter.Create<string, string>(party =>
            PerCaller == 0
                ? RateLimitPartition.GetNoLimiter(party)
                : RateLimitPartition.GetConcurrencyLimiter(party, _ => Turns(PerCaller, Wait))
        );

    /// <summary>The turns of all together; null where they are not counted.</summary>
    internal RateLimiter? All { get; } =
        Together == 0 ? null : new ConcurrencyLimiter(Turns(Together, Wait));

    private static ConcurrencyLimiterOptions Turns(int many, TimeSpan wait) =>
        new() { PermitLimit = many, QueueLimit = wait == TimeSpan.Zero ? 0 : MostWaiting };
}

/// <summary>
/// How the server is shared out. Readers have so many connections; what is heavy has a third of them and tables have another, so
/// that the last third is left to pages and single things.
/// </summary>
internal sealed class Shares
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Dictionary<Load, Share> shares;

    internal Shares(ShareSettings settings, int connections)
    {
        var third = Math.Max(1, connections / 3);
        var half = Math.Max(1, third / 2);
        shares = new()
        {
            [Load.Heavy] = new(
                "requests that count or compare many rows",
                settings.HeavyPerCaller ?? half,
                settings.Heavy ?? third,
                Patience
            ),
            [Load.Table] = new(
                "tables",
                settings.TablesPerCaller ?? half,
                settings.Tables ?? 2 * connections,
                Patience
            ),
            [Load.Events] = new(
                "streams of events",
                settings.EventsPerCaller,
                settings.Events,
                TimeSpan.Zero
            ),
            [Load.Upload] = new("uploads", settings.UploadsPerCaller, settings.Uploads, Patience),
        };
        Batches = new(new SemaphoreSlim(third));
        LeastBytesPerSecond = settings.LeastBytesPerSecond;
        Grace = TimeSpan.FromSeconds(settings.GraceSeconds);
    }

    /// <summary>Lets so many tables read a batch of rows at a time as they may have connections.</summary>
    internal BatchTurns Batches { get; }

    /// <summary>How fast a client takes the rows of a table at least; 0 where that is left to Kestrel.</summary>
    internal int LeastBytesPerSecond { get; }

    /// <summary>For how long a client may be slower than that.</summary>
    internal TimeSpan Grace { get; }

    /// <summary>Null where there is enough for everybody.</summary>
    internal Share? ShareFor(Load load) => shares.GetValueOrDefault(load);
}

/// <summary>What an operator says about it; null where it follows from the number of connections.</summary>
internal sealed record ShareSettings(
    int? HeavyPerCaller,
    int? Heavy,
    int? TablesPerCaller,
    int? Tables,
    int EventsPerCaller,
    int Events,
    int UploadsPerCaller,
    int Uploads,
    int LeastBytesPerSecond,
    int GraceSeconds
)
{
    // Kestrel looks once a second
    private const int LeastGrace = 2;

    internal static ShareSettings From(IConfiguration configuration)
    {
        var grace = Number("GraceSeconds") ?? 5;
        if (grace < LeastGrace)
            throw new IOException(
                $"Shares__GraceSeconds is {grace}, which is less than {LeastGrace}."
            );
        return new(
            Number("HeavyPerCaller"),
            Number("Heavy"),
            Number("TablesPerCaller"),
            Number("Tables"),
            Number("EventsPerCaller") ?? 10,
            Number("Events") ?? 100,
            Number("UploadsPerCaller") ?? 4,
            Number("Uploads") ?? 16,
            Number("LeastBytesPerSecond") ?? 4096,
            grace
        );

        int? Number(string name) => WholeNumber.Read(configuration, $"Shares:{name}");
    }
}

internal static class WholeNumber
{
    /// <summary>A setting that is a whole number; null where it is not given.</summary>
    internal static int? Read(IConfiguration configuration, string name) =>
        configuration[name] is not { Length: > 0 } given ? null
        : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
        : throw new IOException(
            $"{name.Replace(":", "__", StringComparison.Ordinal)} is '{given}', which is no whole number."
        );
}
