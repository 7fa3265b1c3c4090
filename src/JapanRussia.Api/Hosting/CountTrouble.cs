using JapanRussia.Rest.Problems;

namespace JapanRussia.Api.Hosting;

/// <summary>
/// Logs trouble that many requests meet alike: when the first one meets it, and how many did once it has been quiet for a
/// while. Not each time, for a log that fills the disk is more trouble.
/// </summary>
internal sealed partial class CountTrouble(TimeProvider clock, ILogger<CountTrouble> log)
    : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);
    private readonly Lock alone = new();
    private readonly Dictionary<string, Bout> bouts = [];

    /// <param name="sort">What it is told apart by: "unavailable".</param>
    internal void Note(string sort, string requestId, Exception trouble)
    {
        var now = clock.GetTimestamp();
        lock (alone)
        {
            if (bouts.TryGetValue(sort, out var known))
            {
                (known.Count, known.Last) = (known.Count + 1, now);
                return;
            }
            bouts[sort] = new()
            {
                First = now,
                Last = now,
                Timer = clock.CreateTimer(_ => Look(sort), null, Quiet, Quiet),
            };
        }
        LogBegin(log, requestId, sort, DatabaseFaults.Describe(trouble));
    }

    private void Look(string sort)
    {
        lock (alone)
            if (bouts.TryGetValue(sort, out var bout) && clock.GetElapsedTime(bout.Last) >= Quiet)
                End(sort, bout);
    }

    private void End(string sort, Bout bout)
    {
        bouts.Remove(sort);
        bout.Timer.Dispose();
        if (bout.Count > 1)
            LogEnd(log, sort, bout.Count, clock.GetElapsedTime(bout.First, bout.Last).TotalSeconds);
    }

    public void Dispose()
    {
        lock (alone)
            foreach (var (sort, bout) in bouts.ToList())
                End(sort, bout);
    }

    private sealed class Bout
    {
        internal long Count { get; set; } = 1;
        internal required long First { get; init; }
        internal required long Last { get; set; }
        internal required ITimer Timer { get; init; }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "Request {RequestId}: {Sort}: {Trouble} (the next ones are only counted)"
    )]
    private static partial void LogBegin(
        ILogger log,
        string requestId,
        string sort,
        string trouble
    );

    [LoggerMessage(LogLevel.Warning, "{Sort}: {Count} requests within {Seconds:0.0} s, none since")]
    private static partial void LogEnd(ILogger log, string sort, long count, double seconds);
}
