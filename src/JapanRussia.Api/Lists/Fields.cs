using System.Globalization;
using System.Linq.Expressions;
using System.Text.RegularExpressions;
using JapanRussia.Api.Http;
using JapanRussia.Values.Dates;
using JapanRussia.Values.Text;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Lists;

/// <summary>A filter by terms of a vocabulary.</summary>
internal sealed record WordField<TEntity, TTerm>(
    string Name,
    string Summary,
    string Example,
    Func<TTerm[], Expression<Func<TEntity, bool>>> Keep
) : Field<TEntity>(Name, Summary, Example)
    where TTerm : struct, Enum
{
    public override IReadOnlyList<string> Allowed => Words<TTerm>.All;

    public override string? Fault(string value) =>
        Words<TTerm>.TryTerm(value, out _)
            ? null
            : $"'{value}' is not a term of {Name}{Nearest.Hint(value, Allowed)}";

    internal override Task<Expression<Func<TEntity, bool>>> Condition(
        IReadOnlyList<string> values,
        Lookup lookup
    ) => Task.FromResult(Keep([.. values.Select(Words<TTerm>.Term)]));
}

/// <summary>A filter by things that have a slug. A slug that names nothing is an error, not an empty answer; that of a merged one names what stands for it.</summary>
internal sealed record SlugField<TEntity, TNamed>(
    string Name,
    string Summary,
    string Example,
    Func<Guid[], Expression<Func<TEntity, bool>>> Keep
) : Field<TEntity>(Name, Summary, Example)
    where TNamed : NamedEntity
{
    private const int HintsFrom = 5000;

    public override string Pattern => NamedEntity.SlugPattern;
    public override int MaxLength => NamedEntity.MaxSlugLength;

    public override string? Fault(string value) =>
        value.Length <= MaxLength && ParameterPatterns.Slug.IsMatch(value)
            ? null
            : $"'{value}' is not a slug: lower-case letters, digits and single hyphens";

    internal override async Task<Expression<Func<TEntity, bool>>> Condition(
        IReadOnlyList<string> values,
        Lookup lookup
    )
    {
        var named = lookup.Db.Set<TNamed>().Seen(lookup.MaySeeDrafts);
        var found = await named
            .Standing()
            .Where(n => values.Contains(n.Slug))
            .ToListAsync(lookup.Cancellation);
        foreach (var missing in values.Except(found.Select(f => f.Slug)))
        {
            var known = await named
                .Where(n => n.RetractedAt == null)
                .Select(n => n.Slug)
                .Take(HintsFrom)
                .ToListAsync(lookup.Cancellation);
            lookup.Faults.Add(
                lookup.Given.Fault(
                    ProblemKind.UnknownValue,
                    $"No {typeof(TNamed).Name.ToLowerInvariant()} is called '{missing}'{Nearest.Hint(missing, known)}"
                )
            );
        }
        return Keep([.. found.Select(f => f.Id)]);
    }
}

/// <summary>A filter by plain text of a known shape, compared as it is.</summary>
internal sealed record TextField<TEntity>(
    string Name,
    string Summary,
    string Example,
    Regex Shape,
    Func<string[], Expression<Func<TEntity, bool>>> Keep
) : Field<TEntity>(Name, Summary, Example)
{
    public override string Pattern => Shape.ToString();

    public override string? Fault(string value) =>
        value.Length <= MaxLength && Shape.IsMatch(value)
            ? null
            : $"'{value}' does not look like {Example}";

    internal override Task<Expression<Func<TEntity, bool>>> Condition(
        IReadOnlyList<string> values,
        Lookup lookup
    ) => Task.FromResult(Keep([.. values]));
}

/// <summary>A filter that is on or off.</summary>
internal sealed record FlagField<TEntity>(
    string Name,
    string Summary,
    Expression<Func<TEntity, bool>> Keep
) : Field<TEntity>(Name, Summary, "true")
{
    public override bool TakesList => false;
    public override string JsonType => "boolean";
    public override IReadOnlyList<string> Allowed => ["true", "false"];

    public override string? Fault(string value) =>
        Allowed.Contains(value) ? null : $"'{value}' is neither true nor false";

    internal override Task<Expression<Func<TEntity, bool>>> Condition(
        IReadOnlyList<string> values,
        Lookup lookup
    ) => Task.FromResult(values[0] == "true" ? Keep : Keep.Not());
}

/// <summary>A filter by a whole number.</summary>
internal sealed record NumberField<TEntity>(
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

    public override string? Fault(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= Least
        && number <= Most
            ? null
            : $"'{value}' is not a whole number from {Least} to {Most}";

    internal override Task<Expression<Func<TEntity, bool>>> Condition(
        IReadOnlyList<string> values,
        Lookup lookup
    ) => Task.FromResult(Keep(int.Parse(values[0], CultureInfo.InvariantCulture)));
}

/// <summary>One end of a range of time.</summary>
internal sealed record DateField<TEntity>(
    string Name,
    string Summary,
    string Example,
    Func<PartialDate, Expression<Func<TEntity, bool>>> Keep
) : Field<TEntity>(Name, Summary, Example)
{
    public override bool TakesList => false;
    public override string Pattern => PartialDate.Pattern;
    public override int MaxLength => PartialDate.MaxLength;

    public override string? Fault(string value) =>
        PartialDate.TryParse(value, out var date) && date is { From: not null, To: not null }
            ? null
            : $"'{value}' is not a partial date such as 2016, 2016-12 or 2016-12-16";

    internal override Task<Expression<Func<TEntity, bool>>> Condition(
        IReadOnlyList<string> values,
        Lookup lookup
    ) => Task.FromResult(Keep(PartialDate.Parse(values[0])));
}

internal static partial class ParameterPatterns
{
    [GeneratedRegex(NamedEntity.SlugPattern, RegexOptions.NonBacktracking)]
    internal static partial Regex Slug { get; }

    [GeneratedRegex("^[A-Z]{2}$", RegexOptions.NonBacktracking)]
    internal static partial Regex Country { get; }

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.NonBacktracking)]
    internal static partial Regex Language { get; }

    [GeneratedRegex("^[a-z0-9-]+(/[a-z0-9-]+)?$", RegexOptions.NonBacktracking)]
    internal static partial Regex Key { get; }

    /// <summary>An editor's name for good; a comma divides several.</summary>
    [GeneratedRegex("^[!-+.-~-]+$", RegexOptions.NonBacktracking)]
    internal static partial Regex Subject { get; }

    [GeneratedRegex("^[A-Za-z ]{1,50}$", RegexOptions.NonBacktracking)]
    internal static partial Regex Unit { get; }

    [GeneratedRegex("^Q[1-9][0-9]{0,18}$", RegexOptions.NonBacktracking)]
    internal static partial Regex WikidataId { get; }

    [GeneratedRegex("^[a-z0-9-]{1,100}$", RegexOptions.NonBacktracking)]
    internal static partial Regex SectionKey { get; }

    [GeneratedRegex(SpanHash.Pattern, RegexOptions.NonBacktracking)]
    internal static partial Regex Sha256 { get; }

    [GeneratedRegex("^[0-9]+(-[0-9]+)?(,[0-9]+(-[0-9]+)?)*$", RegexOptions.NonBacktracking)]
    internal static partial Regex Paragraphs { get; }
}
