using System.Text;
using JapanRussia.Imports;
using Npgsql;

namespace JapanRussia.Importing;

/// <summary>What PostgreSQL, or the way to it, would not take of a row: found by trying fewer rows, until one is left.</summary>
internal static class RefusedRow
{
    /// <summary>Whether the values of a row can be the reason; otherwise it is a matter of the database, and no row is to blame.</summary>
    internal static bool IsReason(Exception e) =>
        e switch
        {
            // values that cannot be, constraints, too much for an index or a document to search by, rules in triggers
            PostgresException { SqlState: var state } => state[..2] is "22" or "23" or "54" or "P0",
            // met on the way: halves of characters, numbers without a place in the format
            EncoderFallbackException or ArithmeticException or InvalidCastException => true,
            _ => false,
        };

    internal static ImportFault Fault(long row, long line, string? key, Exception e) =>
        new()
        {
            Row = row,
            Line = line,
            Key = key,
            Code = e is PostgresException refused
                ? refused.ConstraintName ?? refused.SqlState
                : "unreadable",
            Detail = e is PostgresException { MessageText: var text }
                ? $"The database refuses it: {text}"
                : "It has a value that cannot be stored",
        };
}
