using JapanRussia.Claims;
using JapanRussia.Imports;

namespace JapanRussia.Importing;

/// <summary>One row of the file, as it was read: a claim, or what is wrong with it.</summary>
/// <param name="Row">Which row of the file, from 1; 0 where the file as a whole cannot be used.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Content">Null where there are faults.</param>
public sealed record ImportedRow(
    long Row,
    long Line,
    string? Key,
    ClaimContent? Content,
    IReadOnlyList<ImportFault> Faults
);
