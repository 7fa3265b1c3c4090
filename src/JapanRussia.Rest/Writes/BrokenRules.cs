using JapanRussia.Rest.Problems;
using JapanRussia.Values.Rules;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JapanRussia.Rest.Writes;

/// <summary>Rules of the model and of the database, as problems.</summary>
public static class BrokenRules
{
    public static ProblemAnswer DescribeViolation(RuleViolation broken) =>
        new(
            ProblemKind.RuleBroken,
            broken.Message,
            [
                .. (broken.Parts.Count > 0 ? broken.Parts : [broken]).Select(b => new Fault(
                    b.Code,
                    b.Message,
                    null,
                    b.Member is null ? null : "/" + b.Member
                )),
            ]
        );

    /// <summary>Null where it was none of the request's.</summary>
    public static ProblemAnswer? DescribeRefusal(DbUpdateException refused) =>
        refused switch
        {
            DbUpdateConcurrencyException => new(
                ProblemKind.Stale,
                "It was changed by somebody else meanwhile."
            ),
            { InnerException: PostgresException e } => DescribeConstraint(e),
            _ => null,
        };

    /// <summary>The same of what the database finds only when everything is there.</summary>
    public static ProblemAnswer? DescribeConstraint(PostgresException refused) =>
        refused is { ConstraintName: { } constraint }
        && refused.SqlState.StartsWith("23", StringComparison.Ordinal)
            ? new(
                ProblemKind.RuleBroken,
                $"The database refuses it: {constraint}.",
                [new(RuleCodes.Constraint, $"{constraint}: {refused.MessageText}")]
            )
            : null;
}
