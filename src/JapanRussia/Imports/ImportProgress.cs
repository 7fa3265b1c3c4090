namespace JapanRussia.Imports;

/// <summary>How far an import has come; written by the one who runs it, read by whoever shows it.</summary>
public sealed class ImportProgress(TimeProvider clock, Func<double> shareRead)
{
    // applying takes the longer time
    private const double ReadingShare = 40;
    private readonly long start = clock.GetTimestamp();

    public long Rows { get; internal set; }
    public long Recorded { get; internal set; }
    public long Revised { get; internal set; }
    public long Unchanged { get; internal set; }
    public long Faulty { get; internal set; }

    /// <summary>How many rows wait to be applied, and how many have been.</summary>
    internal long Staged { get; set; }
    internal long Judged { get; set; }

    /// <summary>Nothing more will come.</summary>
    public bool IsOver { get; set; }

    public TimeSpan Elapsed => clock.GetElapsedTime(start);

    /// <summary>0 to 100: bytes read, then rows applied.</summary>
    public double Percent =>
        (ReadingShare * Math.Clamp(shareRead(), 0, 1))
        + ((100 - ReadingShare) * (Staged == 0 ? 0 : (double)Judged / Staged));

    /// <summary>Rows a second since the beginning.</summary>
    public double Rate => Elapsed > TimeSpan.Zero ? Rows / Elapsed.TotalSeconds : 0;
}
