using Npgsql;

namespace JapanRussia.Api.Http;

/// <summary>Which troubles with the database are passing ones, that a client may try again after.</summary>
internal static class DatabaseFaults
{
    internal static ProblemKind? KindOf(Exception exception) =>
        exception switch
        {
            PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } =>
                ProblemKind.TimedOut,
            PostgresException
            {
                SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidCatalogName
            } => ProblemKind.Unavailable,
            NpgsqlException { IsTransient: true } => ProblemKind.Unavailable,
            NpgsqlException { InnerException: TimeoutException } => ProblemKind.TimedOut,
            NpgsqlException e when e is not PostgresException => ProblemKind.Unavailable,
            TimeoutException => ProblemKind.Unavailable,
            InvalidOperationException { InnerException: { } inner } => KindOf(inner),
            _ => null,
        };
}
