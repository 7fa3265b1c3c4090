namespace JapanRussia.Rest.Lists;

/// <summary>What an operation can be asked besides its filters: a parameter of the query string, a member of a search's body.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Summary">What it does, for the document.</param>
public sealed record ListOption(string Name, string Summary)
{
    /// <summary>Whether it takes several values, divided by commas in a query string.</summary>
    public bool TakesList { get; init; }

    /// <summary>Whether it is words that somebody writes or pastes: they are read as one line.</summary>
    public bool IsText { get; init; }

    /// <summary>How many of them at most.</summary>
    public int? MaxValues { get; init; }

    /// <summary>Whether it goes with JSON only, not with a table.</summary>
    public bool JsonOnly { get; init; }

    /// <summary>Whether an operation that has it cannot do without.</summary>
    public bool Required { get; init; }

    /// <summary>The greatest value of a whole number from 1; null where it is none.</summary>
    public int? Most { get; init; }

    public string? Default { get; init; }

    /// <summary>What is wrong with a value, where there is no closed list; null where anything will do.</summary>
    public Func<string, string?>? FindFault { get; init; }

    /// <summary>What its text looks like, for the document.</summary>
    public string? Pattern { get; init; }
    public int? MaxLength { get; init; }
    public string? Example { get; init; }

    /// <summary>The closed list of its values; null where there is none.</summary>
    public Func<IListing, IReadOnlyList<string>>? Allowed { get; init; }

    /// <summary>What that list is called in the document, given what the rows are; null where it is a vocabulary.</summary>
    public Func<string, string>? TermsName { get; init; }

    /// <summary>Whether it is on or off.</summary>
    public bool IsFlag
    {
        get => field;
        init
        {
            field = value;
            Allowed = _ => ["true", "false"];
        }
    }

    public string JsonType =>
        Most is not null ? "integer"
        : IsFlag ? "boolean"
        : "string";
}
