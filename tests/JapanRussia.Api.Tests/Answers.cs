using System.Globalization;
using System.Text.Json.Nodes;
using CsvHelper;

namespace JapanRussia.Api.Tests;

/// <summary>What stands in answers.</summary>
internal static class Answers
{
    internal static string TextOf(JsonNode node, string member) => node[member]!.GetValue<string>();

    /// <summary>The rows of a table, by the headers of its columns.</summary>
    internal static List<Dictionary<string, string>> RowsOf(string table)
    {
        using var csv = new CsvReader(new StringReader(table), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        List<Dictionary<string, string>> rows = [];
        while (csv.Read())
            rows.Add(csv.HeaderRecord!.ToDictionary(h => h, h => csv.GetField(h)!));
        return rows;
    }
}
