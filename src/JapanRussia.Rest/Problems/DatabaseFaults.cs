using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JapanRussia.Rest.Problems;

/// <summary>Which troubles with the database are passing ones, that a client may try again after.</summary>
public static class DatabaseFaults
{
    public static ProblemKind? KindOf(Exception exception) =>
        exception switch
        {
            PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } =>
                ProblemKind.TimedOut,
            PostgresException e when CannotBeUsed(e.SqlState) => ProblemKind.Unavailable,
            NpgsqlException { IsTransient: true } => ProblemKind.Unavailable,
            NpgsqlException { InnerException: TimeoutException } => ProblemKind.TimedOut,
            NpgsqlException e when e is not PostgresException => ProblemKind.Unavailable,
            TimeoutException => ProblemKind.Unavailable,
            InvalidOperationException { InnerException: { } inner } => KindOf(inner),
            DbUpdateException { InnerException: { } inner } => KindOf(inner),
            // a connection that broke while nothing was awaited: its transaction "is already completed"
            InvalidOperationException { Source: "Npgsql" } => ProblemKind.Unavailable,
            _ => null,
        };

    /// <summary>What happened, in one line.</summary>
    public static string Describe(Exception exception) =>
        exception.GetBaseException() switch
        {
            // its message goes on over several lines
            PostgresException e => $"{e.SqlState}: {e.MessageText}",
            var e => e.Message,
        };

    // no such database or schema, no right to it, no room in it: matters of its operation, not of the request
    private static bool CannotBeUsed(string state) =>
        state[..2] is "28" or "3D" or "53" or "57"
        // somebody else has the one change set that is open at a time
        || state is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected
        || state
            is PostgresErrorCodes.UndefinedTable
                or PostgresErrorCodes.UndefinedColumn
                or PostgresErrorCodes.InsufficientPrivilege;
}
