namespace JapanRussia.History;

/// <summary>
/// One transaction that changes the data: who made it, when and why. Its version is the one that it gives the data set.
/// Each begins by locking the data set's row, so that their versions are in the order of their commits, without gaps.
/// </summary>
public sealed class ChangeSet
{
    public const int MaxWhyLength = 500;

    private ChangeSet() { }

    internal ChangeSet(
        long version,
        DateTimeOffset at,
        Editor by,
        string? why,
        string? requestId
    ) =>
        (Version, At, BySubject, ByName, Why, RequestId) = (
            version,
            at,
            by.Subject,
            by.Name,
            why,
            requestId
        );

    public long Version { get; private init; }

    /// <summary>Later than that of every change set before.</summary>
    public DateTimeOffset At { get; private init; }
    public string BySubject { get; private init; } = "";
    public string ByName { get; private init; } = "";
    public string? Why { get; private init; }

    /// <summary>The request that made it; null for commands.</summary>
    public string? RequestId { get; private init; }
    public List<Change> Changes { get; private init; } = [];
}
