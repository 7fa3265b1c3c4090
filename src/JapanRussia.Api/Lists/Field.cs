using System.Linq.Expressions;
using JapanRussia.Api.Http;
using JapanRussia.Claims;
using JapanRussia.Storage;

namespace JapanRussia.Api.Lists;

/// <summary>
/// Something by which rows are filtered. One definition serves the query string, its negation (<c>not_…</c>), the checks of
/// its value, the SQL condition and the document.
/// </summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Summary">What it keeps, for the document.</param>
/// <param name="Example">A value for the document.</param>
internal abstract record Field<TEntity>(string Name, string Summary, string Example) : IField
{
    /// <summary>Whether several values, divided by commas, are any-of.</summary>
    public virtual bool TakesList => true;

    /// <summary>Whether there is a parameter <c>not_…</c> that turns it round.</summary>
    public virtual bool TakesNot => TakesList;

    /// <summary>The closed list of its values; empty where there is none.</summary>
    public virtual IReadOnlyList<string> Allowed => [];

    public virtual string JsonType => "string";
    public virtual string? Pattern => null;

    /// <summary>How long a text may be: as the longest that is stored, a claim's key.</summary>
    public virtual int MaxLength => Claim.MaxKeyLength;

    /// <summary>Between which numbers a number lies.</summary>
    public virtual (int Least, int Most)? Bounds => null;

    /// <summary>A value as it is meant, where it is sent in another form.</summary>
    public virtual string ReadValue(string value) => value;

    /// <summary>What is wrong with a value, whatever the database holds; null: nothing.</summary>
    public abstract string? Fault(string value);

    internal abstract Task<Expression<Func<TEntity, bool>>> Condition(
        IReadOnlyList<string> values,
        Lookup lookup
    );
}

/// <summary>What the document and the checks need to know of a field.</summary>
internal interface IField
{
    string Name { get; }
    string Summary { get; }
    string Example { get; }
    bool TakesList { get; }
    bool TakesNot { get; }
    IReadOnlyList<string> Allowed { get; }
    string JsonType { get; }
    string? Pattern { get; }
    int MaxLength { get; }
    (int Least, int Most)? Bounds { get; }
    string ReadValue(string value);
    string? Fault(string value);
}

/// <summary>Looks up what filters name, and collects what it does not find.</summary>
internal sealed record Lookup(
    ClaimsDb Db,
    Given Given,
    List<(ProblemKind, Fault)> Faults,
    CancellationToken Cancellation
)
{
    /// <summary>Whether the answer can show what a misspelt word was taken for; where it cannot, the word is a fault.</summary>
    internal bool Mends { get; init; }

    /// <summary>Whether the caller may see what is not published, and so name it.</summary>
    internal bool MaySeeDrafts { get; init; }

    /// <summary>Whether the caller may see rows that are not published, and asks for them.</summary>
    internal bool SeesDrafts { get; init; }
}
