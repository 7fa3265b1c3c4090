using System.Linq.Expressions;
using JapanRussia.Rest.Data;
using JapanRussia.Rest.Problems;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Rest.Lists;

/// <summary>
/// Something by which rows are filtered. One definition serves the query string, its negation (<c>not_…</c>), the checks of
/// its value, the SQL condition and the document.
/// </summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Summary">What it keeps, for the document.</param>
/// <param name="Example">A value for the document.</param>
public abstract record Field<TEntity>(string Name, string Summary, string Example) : IField
{
    /// <summary>Whether several values, divided by commas, are any-of.</summary>
    public virtual bool TakesList => true;

    /// <summary>Whether there is a parameter <c>not_…</c> that turns it round.</summary>
    public virtual bool TakesNot => TakesList;

    /// <summary>The closed list of its values; empty where there is none.</summary>
    public virtual IReadOnlyList<string> Allowed => [];

    public virtual string JsonType => "string";
    public virtual string? Pattern => null;

    /// <summary>How long a text may be.</summary>
    public virtual int MaxLength => 200;

    /// <summary>Between which numbers a number lies.</summary>
    public virtual (int Least, int Most)? Bounds => null;

    /// <summary>A value as it is meant, where it is sent in another form.</summary>
    public virtual string ReadValue(string value) => value;

    /// <summary>What is wrong with a value, whatever the database holds; null: nothing.</summary>
    public abstract string? FindFault(string value);

    public abstract Task<Expression<Func<TEntity, bool>>> Condition(
        IReadOnlyList<string> values,
        Lookup lookup
    );
}

/// <summary>What the document and the checks need to know of a field.</summary>
public interface IField
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
    string? FindFault(string value);
}

/// <summary>Looks up what filters name.</summary>
/// <param name="AnswerShowsCorrections">Whether the answer can show what a misspelt word was taken for; where it cannot, the word is a fault.</param>
public sealed record Lookups(
    DbContext Db,
    RestDatabase Database,
    ListRequest Request,
    bool AnswerShowsCorrections,
    CancellationToken Cancellation
);

/// <summary>Looks up what one filter names, and collects what it does not find.</summary>
public sealed record Lookup(Lookups Of, Given Given, List<(ProblemKind, Fault)> Faults, bool Mends)
{
    public DbContext Db => Of.Db;
    public RestDatabase Database => Of.Database;
    public CancellationToken Cancellation => Of.Cancellation;

    /// <summary>Whether the caller may see what is not published, and so name it.</summary>
    public bool MaySeeDrafts => Of.Request.MaySeeDrafts;

    /// <summary>Whether the caller may see rows that are not published, and asks for them.</summary>
    public bool SeesDrafts => Of.Request.SeesDrafts;
}
