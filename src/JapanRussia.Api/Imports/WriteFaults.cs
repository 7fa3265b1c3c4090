using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using JapanRussia.Importing;
using JapanRussia.Rest.Lists;

namespace JapanRussia.Api.Imports;

/// <summary>Writes the faults of an import as a table.</summary>
internal static class WriteFaults
{
    internal static async Task Csv(
        TextWriter text,
        IEnumerable<KeptFault> faults,
        CancellationToken cancellation
    )
    {
        await using var csv = new CsvWriter(
            text,
            new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" },
            leaveOpen: true
        );
        foreach (var header in (string[])["row", "line", "key", "pointer", "code", "detail"])
            csv.WriteField(header);
        await csv.NextRecordAsync();
        foreach (var fault in faults)
        {
            cancellation.ThrowIfCancellationRequested();
            csv.WriteField(fault.Row);
            csv.WriteField(fault.Line);
            foreach (var cell in (string?[])[fault.Key, fault.Pointer, fault.Code, fault.Detail])
                csv.WriteField(cell is null ? null : CsvText.Escape(cell));
            await csv.NextRecordAsync();
        }
    }
}
