using CsvHelper;
using JapanRussia.Importing;
using JapanRussia.Rest.Lists;

namespace JapanRussia.Api.Imports;

/// <summary>Writes the faults of an import as a table.</summary>
internal static class WriteFaults
{
    internal static async Task Csv(
        Stream file,
        IEnumerable<KeptFault> faults,
        CancellationToken cancellation
    )
    {
        await using var csv = CsvWriter.Create(file, CsvText.Format, leaveOpen: true);
        csv.WriteHeader("row", "line", "key", "pointer", "code", "detail");
        foreach (var fault in faults)
        {
            csv.WriteField(fault.Row);
            csv.WriteField(fault.Line);
            foreach (var cell in (string?[])[fault.Key, fault.Pointer, fault.Code, fault.Detail])
                csv.WriteField(cell is null ? null : CsvText.Escape(cell));
            await csv.EndRecordAsync(cancellation);
        }
    }
}
