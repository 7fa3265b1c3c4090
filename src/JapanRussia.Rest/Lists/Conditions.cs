using System.Linq.Expressions;
using JapanRussia.Values.Identities;
using LinqKit;
using Microsoft.EntityFrameworkCore.Query;

namespace JapanRussia.Rest.Lists;

/// <summary>Conditions made of conditions, in the form that EF Core turns into SQL.</summary>
public static class Conditions
{
    public static Expression<Func<T, bool>> Not<T>(this Expression<Func<T, bool>> condition) =>
        Expression.Lambda<Func<T, bool>>(Expression.Not(condition.Body), condition.Parameters);

    public static Expression<Func<T, bool>> All<T>(
        IReadOnlyList<Expression<Func<T, bool>>> conditions
    ) => conditions.Aggregate(PredicateBuilder.And);

    public static Expression<Func<T, bool>> Any<T>(
        IReadOnlyList<Expression<Func<T, bool>>> conditions
    ) => conditions.Aggregate(PredicateBuilder.Or);

    /// <summary>Applies a lambda over a key and an id to a row that has them.</summary>
    public static Expression<Func<TEntity, TResult>> ApplyTo<TEntity, TKey, TResult>(
        this Expression<Func<TKey, Guid, TResult>> pair,
        Expression<Func<TEntity, TKey>> key
    )
        where TEntity : class, IIdentified
    {
        var row = key.Parameters[0];
        // every page needs this, and Expand takes longer
        var body = new ReplacingExpressionVisitor(
            [.. pair.Parameters],
            [key.Body, Expression.Property(row, nameof(IIdentified.Id))]
        ).Visit(pair.Body);
        return Expression.Lambda<Func<TEntity, TResult>>(body, row);
    }

    /// <summary>
    /// The two ends of a range over a partial date, <c>…_from</c> and <c>…_to</c>: a row is kept if its own range of days
    /// overlaps; a row without a date is not.
    /// </summary>
    public static IEnumerable<Field<T>> Range<T>(
        string stem,
        string what,
        Func<DateOnly, Expression<Func<T, bool>>> endsOnOrAfter,
        Func<DateOnly, Expression<Func<T, bool>>> startsOnOrBefore
    ) =>
        [
            new DateField<T>(
                stem + RangeEnds.From,
                $"{what} in or after this time; rows without a date are left out.",
                "2016-12",
                date => endsOnOrAfter(date.From!.Value)
            ),
            new DateField<T>(
                stem + RangeEnds.To,
                $"{what} in or before this time; rows without a date are left out.",
                "2017",
                date => startsOnOrBefore(date.To!.Value)
            ),
        ];
}
