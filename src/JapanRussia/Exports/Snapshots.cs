using System.Collections.Concurrent;

namespace JapanRussia.Exports;

/// <summary>The dated snapshots below a folder.</summary>
/// <param name="folder">It need not be there yet; null where none are kept.</param>
public sealed class Snapshots(string? folder)
{
    // a snapshot never changes, so its package is read once
    private readonly ConcurrentDictionary<DateOnly, Snapshot> known = new();

    public string? Folder { get; } = folder;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<(DateOnly Date, Snapshot Snapshot)> All() => [.. NewestFirst()];

    public (DateOnly Date, Snapshot Snapshot)? Newest() =>
        NewestFirst().Select(s => ((DateOnly, Snapshot)?)s).FirstOrDefault();

    public Snapshot? Of(DateOnly date) => Dates().Contains(date) ? Known(date) : null;

    private IEnumerable<(DateOnly Date, Snapshot Snapshot)> NewestFirst()
    {
        foreach (var date in Dates().OrderDescending())
            if (Known(date) is { } snapshot)
                yield return (date, snapshot);
    }

    /// <summary>Null where its package is damaged: it is passed over, and keeps nobody from the others.</summary>
    private Snapshot? Known(DateOnly date)
    {
        if (known.TryGetValue(date, out var snapshot))
            return snapshot;
        try
        {
            return known.GetOrAdd(date, Snapshot.In(Path.Combine(Folder!, Snapshot.Text(date))));
        }
        catch (SnapshotFault)
        {
            return null;
        }
    }

    // what is being made, or was left half made, has a name that is no date
    private IEnumerable<DateOnly> Dates()
    {
        if (Folder is null || !Directory.Exists(Folder))
            yield break;
        foreach (var path in Directory.EnumerateDirectories(Folder))
            if (
                Snapshot.TryDate(Path.GetFileName(path), out var date)
                && File.Exists(Path.Combine(path, DataPackage.FileName))
            )
                yield return date;
    }
}
