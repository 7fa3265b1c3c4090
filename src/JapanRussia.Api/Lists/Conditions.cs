using System.Linq.Expressions;

namespace JapanRussia.Api.Lists;

/// <summary>Conditions made of conditions, in the form that EF Core turns into SQL.</summary>
internal static class Conditions
{
    internal static Expression<Func<T, bool>> Not<T>(this Expression<Func<T, bool>> condition) =>
        Expression.Lambda<Func<T, bool>>(Expression.Not(condition.Body), condition.Parameters);

    /// <summary>The body of a lambda, speaking of another's parameter.</summary>
    internal static Expression BodyOn(
        this LambdaExpression lambda,
        ParameterExpression parameter
    ) => new Swap(lambda.Parameters[0], parameter).Visit(lambda.Body);

    private sealed class Swap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) =>
            node == from ? to : node;
    }

    /// <summary>
    /// The two ends of a range over a partial date, <c>…_from</c> and <c>…_to</c>: a row is kept if its own range of days
    /// overlaps; a row without a date is not.
    /// </summary>
    internal static IEnumerable<Field<T>> Range<T>(
        string stem,
        string what,
        Func<DateOnly, Expression<Func<T, bool>>> endsOnOrAfter,
        Func<DateOnly, Expression<Func<T, bool>>> startsOnOrBefore
    ) =>
        [
            new DateField<T>(
                $"{stem}_from",
                $"{what} in or after this time; rows without a date are left out.",
                "2016-12",
                date => endsOnOrAfter(date.From!.Value)
            ),
            new DateField<T>(
                $"{stem}_to",
                $"{what} in or before this time; rows without a date are left out.",
                "2017",
                date => startsOnOrBefore(date.To!.Value)
            ),
        ];
}
