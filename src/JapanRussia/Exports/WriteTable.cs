using System.Buffers;
using System.Text;
using System.Text.Json;
using Npgsql;

namespace JapanRussia.Exports;

/// <summary>Writes a table's rows as they come from the database, as CSV (RFC 4180) and as NDJSON at once.</summary>
internal static class WriteTable
{
    private static readonly byte[] CsvLineEnd = "\r\n"u8.ToArray();
    private static readonly byte[] NdjsonLineEnd = "\n"u8.ToArray();

    internal static async Task<IEnumerable<KeyValuePair<string, WrittenFile>>> Of(
        ExportedTable table,
        NpgsqlConnection connection,
        string folder,
        CancellationToken cancellation
    )
    {
        await using var csv = new HashedFile(Path.Combine(folder, table.CsvPath));
        await using var ndjson = new HashedFile(Path.Combine(folder, table.NdjsonPath));
        await using var json = new Utf8JsonWriter(ndjson.Buffer, JsonText.Options);
        await using var command = new NpgsqlCommand(table.Select, connection)
        {
            CommandTimeout = 0,
        };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        WriteLine(csv, table.Columns.Select(c => (string?)c.Name));
        var row = new object?[table.Columns.Count];
        while (await rows.ReadAsync(cancellation))
        {
            for (var i = 0; i < row.Length; i++)
                row[i] = rows.IsDBNull(i) ? null : table.Columns[i].Type.Read(rows, i);
            WriteLine(
                csv,
                table.Columns.Select((c, i) => row[i] is { } value ? c.Type.Text(value) : null)
            );
            WriteObject(json, table.Columns, row);
            ndjson.Buffer.Write(NdjsonLineEnd);
            await csv.Pass(cancellation);
            await ndjson.Pass(cancellation);
        }
        return
        [
            new(table.CsvPath, await csv.Finish(cancellation)),
            new(table.NdjsonPath, await ndjson.Finish(cancellation)),
        ];
    }

    private static void WriteLine(HashedFile csv, IEnumerable<string?> cells)
    {
        Encoding.UTF8.GetBytes(string.Join(',', cells.Select(Cell)), csv.Buffer);
        csv.Buffer.Write(CsvLineEnd);
    }

    // unknown is an empty cell, a text without letters a pair of quotes
    private static string? Cell(string? text) =>
        text is null || (text.Length > 0 && text.AsSpan().IndexOfAny(",\"\r\n") < 0)
            ? text
            : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static void WriteObject(
        Utf8JsonWriter json,
        IReadOnlyList<ExportedColumn> columns,
        object?[] row
    )
    {
        json.Reset();
        json.WriteStartObject();
        for (var i = 0; i < row.Length; i++)
        {
            json.WritePropertyName(columns[i].Name);
            if (row[i] is { } value)
                columns[i].Type.Write(json, value);
            else
                json.WriteNullValue();
        }
        json.WriteEndObject();
        json.Flush();
    }
}
