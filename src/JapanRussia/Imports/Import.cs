using JapanRussia.History;
using JapanRussia.Values.Identities;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Imports;

/// <summary>One taking in of a file of claims: what was asked for, by whom, and how far it has come.</summary>
public sealed class Import : IIdentified
{
    public const int MaxSourceLength = 200;
    public const int MaxTroubleLength = 2000;

    /// <summary>How many faults are kept with their rows; all are counted.</summary>
    public const int MaxKeptFaults = 10_000;

    public required Guid Id { get; init; }
    public ImportState State { get; set; }
    public required ImportMode Mode { get; init; }

    /// <summary>Everything is looked at and nothing is changed.</summary>
    public bool DryRun { get; init; }

    /// <summary>The claims are shown to everybody at once, without a second pair of eyes.</summary>
    public bool Publish { get; init; }

    /// <summary>Claims that were changed otherwise since the tool's last import are changed nevertheless.</summary>
    public bool Overwrite { get; init; }

    /// <summary>From where the claims come: the origin of each that is recorded.</summary>
    public required string Tool { get; init; }

    /// <summary>What the file was called, where it had a name.</summary>
    public string? Source { get; init; }
    public required ImportForm Form { get; init; }

    /// <summary>The machine on which the file waits.</summary>
    public required string Host { get; init; }

    /// <summary>Where the file lies there.</summary>
    public required string Path { get; init; }
    public required long Bytes { get; init; }
    public required string BySubject { get; init; }
    public required string ByName { get; init; }

    public double Percent { get; set; }

    /// <summary>How many rows were read.</summary>
    public long Rows { get; set; }

    /// <summary>New claims.</summary>
    public long Recorded { get; set; }

    /// <summary>Claims that were changed.</summary>
    public long Revised { get; set; }

    /// <summary>Claims that were as the file says already.</summary>
    public long Unchanged { get; set; }

    /// <summary>How many rows have faults.</summary>
    public long Faulty { get; set; }

    /// <summary>Why it failed, where that was no fault of a row.</summary>
    public string? Trouble { get; set; }

    /// <summary>Somebody wants it to end.</summary>
    public bool Cancelled { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>When the process that runs it was last heard of.</summary>
    public DateTimeOffset? SeenAt { get; set; }
    public DateTimeOffset? FinishedAt { get; set; }

    public bool IsOver => State is not (ImportState.Queued or ImportState.Running);
    public Editor By => new(BySubject, ByName);

    /// <summary>It waits for another run, of which nothing is known yet.</summary>
    public void QueueAgain()
    {
        (State, Cancelled, Trouble) = (ImportState.Queued, false, null);
        (StartedAt, SeenAt, FinishedAt) = (null, null, null);
        (Percent, Rows, Recorded, Revised, Unchanged, Faulty) = (0, 0, 0, 0, 0, 0);
    }
}

/// <summary>What is wrong with one row of an import.</summary>
public sealed class ImportFault
{
    public Guid ImportId { get; init; }

    /// <summary>Which of the import's faults, from 1.</summary>
    public int Number { get; init; }

    /// <summary>Which row of the file, from 1; 0 where the file as a whole cannot be used.</summary>
    public required long Row { get; init; }

    /// <summary>The line of the file on which the row begins, from 1.</summary>
    public required long Line { get; init; }
    public string? Key { get; init; }

    /// <summary>The member that is wrong: a JSON pointer.</summary>
    public string? Pointer { get; init; }
    public required string Code { get; init; }
    public required string Detail { get; init; }
}

[Vocabulary("import_states", "How far an import has come.")]
public enum ImportState
{
    [Term("It waits for its turn.")]
    Queued,

    [Term("It is under way.")]
    Running,

    [Term("It is done; some rows may have had faults.")]
    Done,

    [Term("Nothing was changed, for there were faults, or it could not go on.")]
    Failed,

    [Term("The process that ran it is gone. It can be run again.")]
    Interrupted,

    [Term("Somebody ended it.")]
    Cancelled,
}

[Vocabulary("import_modes", "What is done with good rows beside faulty ones.")]
public enum ImportMode
{
    [Term("All rows in one change set, or none.")]
    All,

    [Term("The good rows, some thousand to a change set; the others are reported.")]
    Partial,
}

[Vocabulary("import_forms", "How the rows of an import are written.")]
public enum ImportForm
{
    [Term("One JSON object a line.")]
    Ndjson,

    [Term("A table with the headers of /v1/claims.csv: RFC 4180.")]
    Csv,
}
