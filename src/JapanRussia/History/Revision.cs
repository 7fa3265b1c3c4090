using JapanRussia.Values.Identities;

namespace JapanRussia.History;

/// <summary>A change with who made it and why: what a thing became by it can be read as of its version of the data set.</summary>
public sealed class Revision : IIdentified
{
    private Revision() { }

    /// <summary>The thing's, and so that of all its revisions.</summary>
    public Guid Id { get; private init; }
    public EntityKind Kind { get; private init; }

    /// <summary>The thing's slug or key.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The thing's version that it made.</summary>
    public int Version { get; private init; }
    public ChangeAction Action { get; private init; }

    /// <summary>The version of the data set that its change set made.</summary>
    public long DatasetVersion { get; private init; }

    /// <summary>Which of the change set's changes, from 1.</summary>
    public int Position { get; private init; }
    public DateTimeOffset At { get; private init; }
    public string ByName { get; private init; } = "";
    public string? Why { get; private init; }

    /// <summary>The version of the thing before it; null where none is kept.</summary>
    public int? Before { get; private init; }

    /// <summary>Whether readers saw what came of it: what stands in a draft they do not.</summary>
    public bool Shown { get; private init; }

    /// <summary>Whether by it readers saw the thing for the first time.</summary>
    public bool FirstShown { get; private init; }
}
