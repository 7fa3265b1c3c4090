using System.Text.Json;
using System.Text.RegularExpressions;
using JapanRussia.Values.Text;
using Npgsql;

namespace JapanRussia.Exports;

/// <summary>Fills a table from the lines of its NDJSON, and says in which line a fault is.</summary>
internal static partial class FillTable
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    internal static async Task<long> From(
        ExportedTable table,
        string path,
        NpgsqlConnection connection,
        CancellationToken cancellation
    )
    {
        var line = 0L;
        try
        {
            await using var copy = await connection.BeginBinaryImportAsync(
                table.Copy,
                cancellation
            );
            await foreach (var text in File.ReadLinesAsync(path, cancellation))
            {
                line++;
                using var row = JsonDocument.Parse(text, Strict);
                await copy.StartRowAsync(cancellation);
                foreach (var value in Values(table, row.RootElement))
                    if (value.Value is null)
                        await copy.WriteNullAsync(cancellation);
                    else
                        await copy.WriteAsync(value.Value, value.Column.CopyType, cancellation);
            }
            await copy.CompleteAsync(cancellation);
            return line;
        }
        catch (Exception e)
            when (e is JsonException or FormatException or InvalidOperationException)
        {
            throw SnapshotFault.At(path, line, e.Message);
        }
        catch (PostgresException e)
        {
            throw SnapshotFault.At(path, LineOf(e), $"{e.MessageText} {e.Detail}".TrimEnd());
        }
    }

    private static List<(ExportedColumn Column, object? Value)> Values(
        ExportedTable table,
        JsonElement row
    )
    {
        var members = row.EnumerateObject().Select(m => m.Name).ToHashSet();
        members.ExceptWith(table.Columns.Select(c => c.Name));
        if (members.Count > 0)
            throw new FormatException($"the table has no column '{members.First()}'");
        return
        [
            .. table.Columns.Select(column =>
                !row.TryGetProperty(column.Name, out var value)
                    ? throw new FormatException($"there is no '{column.Name}'")
                    : (column, Value(column, value))
            ),
        ];
    }

    private static object? Value(ExportedColumn column, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        try
        {
            // versions before 0.4 kept addresses as they were written
            return column.Pattern == WebAddress.Pattern
                ? WebAddress.Normalise(value.GetString()!)
                : column.Type.Parse(value);
        }
        catch (Exception e)
            when (e is FormatException or InvalidOperationException or RuleViolation)
        {
            throw new FormatException(
                $"'{column.Name}' is {value.GetRawText()}, which is no {column.Type.Format ?? column.Type.Name}",
                e
            );
        }
    }

    // PostgreSQL names the row of a COPY: "COPY claims, line 17"
    private static long? LineOf(PostgresException fault) =>
        CopyLine().Match(fault.Where ?? "") is { Success: true } match
            ? long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"COPY [^,]+, \D*([0-9]+)", RegexOptions.NonBacktracking)]
    private static partial Regex CopyLine();
}
