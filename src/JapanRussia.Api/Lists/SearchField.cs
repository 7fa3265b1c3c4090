using System.Linq.Expressions;
using JapanRussia.Api.Http;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace JapanRussia.Api.Lists;

/// <summary>A filter by words. They are taken as a whole: commas are no more than commas in them.</summary>
internal sealed record SearchField<TEntity>(
    string What,
    string Example,
    Func<ClaimsDb, NpgsqlTsQuery, Expression<Func<TEntity, bool>>> Keep
) : Field<TEntity>(SearchField.Parameter, $"{What} {SearchField.Syntax}", Example)
{
    public override bool TakesList => false;
    public override string Pattern => PastedText.Pattern;
    public override int MaxLength => SearchField.MaxLength;

    public override string ReadValue(string value) => PastedText.OnOneLine(value);

    public override string? Fault(string value) =>
        value.Length <= MaxLength ? null : $"'{Name}' has more than {MaxLength} characters";

    internal override async Task<Expression<Func<TEntity, bool>>> Condition(
        IReadOnlyList<string> values,
        Lookup lookup
    )
    {
        var words = await SearchField.Understand(values[0], lookup.Db, lookup.Cancellation);
        if (words.Query is null)
            lookup.Faults.Add(
                lookup.Given.Fault(
                    ProblemKind.InvalidParameter,
                    $"'{values[0]}' has no word to search for: '-word' alone finds nothing, and 'or' by itself goes into quotation marks"
                )
            );
        else if (
            !lookup.Mends
            && await SearchField.Corrected(
                values[0],
                lookup.MaySeeDrafts,
                lookup.Db,
                lookup.Cancellation
            )
                is { } meant
        )
            lookup.Faults.Add(
                lookup.Given.Fault(
                    ProblemKind.UnknownValue,
                    $"Nothing holds the words '{values[0]}'; did you mean '{meant}'?"
                )
            );
        return words.Query is null ? _ => false : Keep(lookup.Db, words.Query);
    }
}

internal static class SearchField
{
    internal const string Parameter = "q";
    internal const int MaxLength = 200;
    internal const string Syntax =
        "Words that must all be there, in any of their forms; \"a phrase\" as it is written, but for endings and punctuation; `or`, `-not`; a `*` at the end takes any ending of the last word. Small words such as `the` or `who` count in a phrase, where they are somebody's name written with its capitals (`WHO`), and where nothing else is asked; otherwise they are ignored, and `search.ignored` lists them. At most 200 characters.";

    internal static async Task<Understood> Understand(
        string words,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        var understood = await db
            .Database.SqlQuery<Understood>(
                $"""
                select case when querytree(query) not in ('', 'T') then query end as query, ignored
                from search_understood({words})
                """
            )
            .ToListAsync(cancellation);
        return understood.Single();
    }

    /// <param name="Query">The words as PostgreSQL looks for them; null where there are none, or none that must be there.</param>
    /// <param name="Ignored">Small words that were left out.</param>
    internal sealed record Understood(NpgsqlTsQuery? Query, string[] Ignored);

    /// <summary>The same with each word that stands nowhere exchanged for the name most like it; null where that does not help.</summary>
    /// <param name="drafts">Whether words of what is not published count too.</param>
    internal static Task<string?> Corrected(
        string words,
        bool drafts,
        ClaimsDb db,
        CancellationToken cancellation
    ) =>
        db
            .Database.SqlQuery<string?>(
                $"""select search_corrected({words}, {drafts}) as "Value" """
            )
            .SingleAsync(cancellation);
}
