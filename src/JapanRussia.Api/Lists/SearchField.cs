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
        var words = await SearchField.Understood(values[0], lookup.Db, lookup.Cancellation);
        if (words is null)
            lookup.Faults.Add(
                lookup.Given.Fault(
                    ProblemKind.InvalidParameter,
                    $"'{values[0]}' has no word to search for: words such as 'the' find nothing, nor does '-word' alone"
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
        return words is null ? _ => false : Keep(lookup.Db, words);
    }
}

internal static class SearchField
{
    internal const string Parameter = "q";
    internal const int MaxLength = 200;
    internal const string Syntax =
        "Words that must all be there, in any of their forms; \"a phrase\", `or`, `-not`; a `*` at the end takes any ending of the last word. At most 200 characters.";

    /// <summary>The words as PostgreSQL looks for them; null where there are none, or none that must be there.</summary>
    internal static Task<NpgsqlTsQuery?> Understood(
        string words,
        ClaimsDb db,
        CancellationToken cancellation
    ) =>
        db
            .Database.SqlQuery<NpgsqlTsQuery?>(
                $"""
                select case when querytree(query) not in ('', 'T') then query end as "Value"
                from search_query({words}) query
                """
            )
            .SingleAsync(cancellation);

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
