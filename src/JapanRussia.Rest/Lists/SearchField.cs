using System.Linq.Expressions;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Requests;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace JapanRussia.Rest.Lists;

/// <summary>A filter by words. They are taken as a whole: commas are no more than commas in them.</summary>
public sealed record SearchField<TEntity>(
    string What,
    string Example,
    Func<DbContext, NpgsqlTsQuery, Expression<Func<TEntity, bool>>> Keep
) : Field<TEntity>(SearchWords.Parameter, $"{What} {SearchWords.Syntax}", Example)
{
    public override bool TakesList => false;
    public override string Pattern => PastedText.Pattern;
    public override int MaxLength => SearchWords.MaxLength;

    public override string ReadValue(string value) => PastedText.OnOneLine(value);

    public override string? FindFault(string value) =>
        value.Length <= MaxLength ? null : $"'{Name}' has more than {MaxLength} characters";

    public override async Task<Expression<Func<TEntity, bool>>> Condition(
        IReadOnlyList<string> values,
        Lookup lookup
    )
    {
        var words = await lookup.Database.UnderstandWords(
            lookup.Db,
            values[0],
            lookup.Cancellation
        );
        if (words.Query is null)
            lookup.Faults.Add(
                lookup.Given.MakeFault(
                    ProblemKind.InvalidParameter,
                    $"'{values[0]}' has no word to search for: '-word' alone finds nothing, and 'or' by itself goes into quotation marks"
                )
            );
        else if (
            !lookup.Mends
            && await lookup.Database.CorrectWords(
                lookup.Db,
                values[0],
                lookup.MaySeeDrafts,
                lookup.Cancellation
            )
                is { } meant
        )
            lookup.Faults.Add(
                lookup.Given.MakeFault(
                    ProblemKind.UnknownValue,
                    $"Nothing holds the words '{values[0]}'; did you mean '{meant}'?"
                )
            );
        return words.Query is null ? _ => false : Keep(lookup.Db, words.Query);
    }
}

/// <summary>The parameter <c>q</c>: words to search for.</summary>
public static class SearchWords
{
    public const string Parameter = "q";
    public const int MaxLength = 200;
    public const string Syntax =
        "Words that must all be there, in any of their forms; \"a phrase\" as it is written, but for endings and punctuation; `or`, `-not`; a `*` at the end takes any ending of the last word. Small words such as `the` or `who` count in a phrase, where they are somebody's name written with its capitals (`WHO`), and where nothing else is asked; otherwise they are ignored, and `search.ignored` lists them. At most 200 characters.";
}
