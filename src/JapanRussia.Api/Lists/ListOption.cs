namespace JapanRussia.Api.Lists;

/// <summary>What an operation can be asked besides its filters: a parameter of the query string, a member of a search's body.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Summary">What it does, for the document.</param>
internal sealed record ListOption(string Name, string Summary)
{
    /// <summary>Whether it takes several values, divided by commas in a query string.</summary>
    internal bool TakesList { get; init; }

    /// <summary>Whether it is words that somebody writes or pastes: they are read as one line.</summary>
    internal bool IsText { get; init; }

    /// <summary>How many of them at most.</summary>
    internal int? MaxValues { get; init; }

    /// <summary>Whether it goes with JSON only, not with a table.</summary>
    internal bool JsonOnly { get; init; }

    /// <summary>Whether an operation that has it cannot do without.</summary>
    internal bool Required { get; init; }

    /// <summary>The greatest value of a whole number from 1; null where it is none.</summary>
    internal int? Most { get; init; }

    internal string? Default { get; init; }

    /// <summary>What is wrong with a value, where there is no closed list; null where anything will do.</summary>
    internal Func<string, string?>? Fault { get; init; }

    /// <summary>What its text looks like, for the document.</summary>
    internal string? Pattern { get; init; }
    internal int? MaxLength { get; init; }
    internal string? Example { get; init; }

    /// <summary>The closed list of its values; null where there is none.</summary>
    internal Func<IListing, IReadOnlyList<string>>? Allowed { get; init; }

    /// <summary>What that list is called in the document, given what the rows are; null where it is a vocabulary.</summary>
    internal Func<string, string>? TermsName { get; init; }

    /// <summary>Whether it is on or off.</summary>
    internal bool IsFlag
    {
        get => field;
        init
        {
            field = value;
            Allowed = _ => ["true", "false"];
        }
    }

    internal string JsonType =>
        Most is not null ? "integer"
        : IsFlag ? "boolean"
        : "string";
}
