using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Importing;

/// <summary>A fault of an import as it was kept: every text is bounded, and nothing in it is invisible.</summary>
/// <param name="Line">Null where the fault was kept by an older version of the program.</param>
public sealed record KeptFault(
    long Row,
    long? Line,
    string? Key,
    string? Pointer,
    string Code,
    string Detail
);

public static class ReadFaults
{
    /// <summary>What is wrong with an import's rows, in the order in which it was found.</summary>
    public static Task<List<KeptFault>> Of(
        ClaimsDb db,
        Guid import,
        CancellationToken cancellation
    ) =>
        db
            .Database.SqlQuery<KeptFault>(
                $"""
                select row as "Row", line as "Line", key as "Key", pointer as "Pointer", code as "Code", detail as "Detail"
                from import_errors where import_id = {import} order by number
                """
            )
            .ToListAsync(cancellation);
}
