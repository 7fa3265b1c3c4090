using System.Text.Json.Nodes;
using CsvHelper;

namespace JapanRussia.Api.Tests;

/// <summary>What stands in answers.</summary>
internal static class Answers
{
    /// <summary>Refuses a table that breaks RFC 4180.</summary>
    internal static readonly CsvReaderOptions Strict = new()
    {
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
    };

    internal static string TextOf(JsonNode node, string member) => node[member]!.GetValue<string>();

    /// <summary>The rows of a table, by the headers of its columns.</summary>
    internal static List<Dictionary<string, string>> RowsOf(string table)
    {
        using var csv = CsvReader.FromText(table, Strict);
        List<Dictionary<string, string>> rows = [];
        while (csv.Read())
            rows.Add(csv.Headers.ToDictionary(h => h, h => csv.GetString(h)));
        return rows;
    }
}
