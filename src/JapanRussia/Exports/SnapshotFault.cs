namespace JapanRussia.Exports;

/// <summary>Why a snapshot cannot be made, read or restored, in words for a person.</summary>
public sealed class SnapshotFault(string message) : IOException(message)
{
    /// <param name="line">Counted from 1; null where it is the whole file.</param>
    internal static SnapshotFault At(string file, long? line, string reason) =>
        new(line is null ? $"{file}: {reason}" : $"{file}:{line} {reason}");
}
