using System.Linq.Expressions;
using JapanRussia.Rest.Lists;
using JapanRussia.Rest.Problems;
using JapanRussia.Values.Text;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Fields;

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

    public override string? FindFault(string value) =>
        value.Length <= MaxLength && ParameterPatterns.Slug.IsMatch(value)
            ? null
            : $"'{value}' is not a slug: lower-case letters, digits and single hyphens";

    public override async Task<Expression<Func<TEntity, bool>>> Condition(
        IReadOnlyList<string> values,
        Lookup lookup
    )
    {
        var named = lookup.Db.Set<TNamed>().Visible(lookup.MaySeeDrafts);
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
                lookup.Given.MakeFault(
                    ProblemKind.UnknownValue,
                    $"No {typeof(TNamed).Name.ToLowerInvariant()} is called '{missing}'{Nearest.Hint(missing, known)}"
                )
            );
        }
        return Keep([.. found.Select(f => f.Id)]);
    }
}
