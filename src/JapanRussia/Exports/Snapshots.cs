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
    public IReadOnlyList<(DateOnly Date, Snapshot Snapshot)> All() =>
        [.. Dates().OrderDescending().Select(d => (d, Known(d)))];

    public (DateOnly Date, Snapshot Snapshot)? Newest() =>
        Dates()
            .OrderDescending()
            .Select(d => ((DateOnly, Snapshot)?)(d, Known(d)))
            .FirstOrDefault();

    public Snapshot? Of(DateOnly date) => Dates().Contains(date) ? Known(date) : null;

    private Snapshot Known(DateOnly date) =>
        known.GetOrAdd(date, d => Snapshot.In(Path.Combine(Folder!, Snapshot.Text(d))));

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
