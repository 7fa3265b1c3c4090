namespace JapanRussia.Importing;

/// <summary>How far an import has come; written by the one who runs it, read by whoever shows it.</summary>
public sealed class ImportProgress(TimeProvider clock, Func<double> shareRead)
{
    // applying takes the longer time
    private const double ReadingShare = 40;

    // of one that is not at its end yet, however little is missing
    private const double NearlyAll = 99.9;
    private readonly long start = clock.GetTimestamp();
    private double most;

    public long Rows { get; internal set; }
    public long Recorded { get; internal set; }
    public long Revised { get; internal set; }
    public long Unchanged { get; internal set; }
    public long Faulty { get; internal set; }

    /// <summary>How many rows wait to be applied, and how many have been; null until every row was read.</summary>
    internal long? Staged { get; set; }
    internal long Judged { get; set; }

    /// <summary>Every row was looked at, and what was to be applied has been.</summary>
    internal bool IsComplete { get; set; }

    /// <summary>Nothing more will come.</summary>
    public bool IsOver { get; set; }

    public TimeSpan Elapsed => clock.GetElapsedTime(start);

    /// <summary>0 to 100, and never less than it was: bytes read, then rows applied.</summary>
    public double Percent => IsComplete ? 100 : most = Math.Max(most, Math.Min(Reached, NearlyAll));

    private double Reached =>
        Staged is { } staged
            ? ReadingShare + ((100 - ReadingShare) * (staged == 0 ? 1 : (double)Judged / staged))
            : ReadingShare * Math.Clamp(shareRead(), 0, 1);

    /// <summary>Rows a second since the beginning.</summary>
    public double Rate => Elapsed > TimeSpan.Zero ? Rows / Elapsed.TotalSeconds : 0;
}
