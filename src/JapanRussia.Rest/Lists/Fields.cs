using System.Globalization;
using System.Linq.Expressions;
using System.Text.RegularExpressions;
using JapanRussia.Values.Dates;
using JapanRussia.Values.Text;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Rest.Lists;

/// <summary>A filter by terms of a vocabulary.</summary>
public sealed record WordField<TEntity, TTerm>(
    string Name,
    string Summary,
    string Example,
    Func<TTerm[], Expression<Func<TEntity, bool>>> Keep
) : Field<TEntity>(Name, Summary, Example)
    where TTerm : struct, Enum
{
    public override IReadOnlyList<string> Allowed => Words<TTerm>.All;

    public override string? FindFault(string value) =>
        Words<TTerm>.TryTerm(value, out _)
            ? null
            : $"'{value}' is not a term of {Name}{Nearest.Hint(value, Allowed)}";

    public override Task<Expression<Func<TEntity, bool>>> Condition(
        IReadOnlyList<string> values,
        Lookup lookup
    ) => Task.FromResult(Keep([.. values.Select(Words<TTerm>.Term)]));
}

/// <summary>A filter by plain text of a known shape, compared as it is.</summary>
public sealed record TextField<TEntity>(
    string Name,
    string Summary,
    string Example,
    Regex Shape,
    Func<string[], Expression<Func<TEntity, bool>>> Keep
) : Field<TEntity>(Name, Summary, Example)
{
    public override string Pattern => Shape.ToString();

    public override string? FindFault(string value) =>
        value.Length <= MaxLength && Shape.IsMatch(value)
            ? null
            : $"'{value}' does not look like {Example}";

    public override Task<Expression<Func<TEntity, bool>>> Condition(
        IReadOnlyList<string> values,
        Lookup lookup
    ) => Task.FromResult(Keep([.. values]));
}

/// <summary>A filter that is on or off.</summary>
public sealed record FlagField<TEntity>(
    string Name,
    string Summary,
    Expression<Func<TEntity, bool>> Keep
) : Field<TEntity>(Name, Summary, "true")
{
    public override bool TakesList => false;
    public override string JsonType => "boolean";
    public override IReadOnlyList<string> Allowed => ["true", "false"];

    public override string? FindFault(string value) =>
        Allowed.Contains(value) ? null : $"'{value}' is neither true nor false";

    public override Task<Expression<Func<TEntity, bool>>> Condition(
        IReadOnlyList<string> values,
        Lookup lookup
    ) => Task.FromResult(values[0] == "true" ? Keep : Keep.Not());
}

/// <summary>A filter by a whole number.</summary>
public sealed record NumberField<TEntity>(
    string Name,
    string Summary,
    string Example,
    int Least,
    int Most,
    Func<int, Expression<Func<TEntity, bool>>> Keep
) : Field<TEntity>(Name, Summary, Example)
{
    public override bool TakesList => false;
    public override string JsonType => "integer";
    public override (int Least, int Most)? Bounds => (Least, Most);

    public override string? FindFault(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= Least
        && number <= Most
            ? null
            : $"'{value}' is not a whole number from {Least} to {Most}";

    public override Task<Expression<Func<TEntity, bool>>> Condition(
        IReadOnlyList<string> values,
        Lookup lookup
    ) => Task.FromResult(Keep(int.Parse(values[0], CultureInfo.InvariantCulture)));
}

/// <summary>One end of a range of time.</summary>
public sealed record DateField<TEntity>(
    string Name,
    string Summary,
    string Example,
    Func<PartialDate, Expression<Func<TEntity, bool>>> Keep
) : Field<TEntity>(Name, Summary, Example)
{
    public override bool TakesList => false;
    public override string Pattern => PartialDate.Pattern;
    public override int MaxLength => PartialDate.MaxLength;

    public override string? FindFault(string value) =>
        PartialDate.TryParse(value, out var date) && date is { From: not null, To: not null }
            ? null
            : $"'{value}' is not a partial date such as 2016, 2016-12 or 2016-12-16";

    public override Task<Expression<Func<TEntity, bool>>> Condition(
        IReadOnlyList<string> values,
        Lookup lookup
    ) => Task.FromResult(Keep(PartialDate.Parse(values[0])));
}
