using JapanRussia.Api.Claims;
using JapanRussia.Values.Text;

namespace JapanRussia.Api.Imports;

/// <summary>The columns of a table and what divides its cells: found in what stands before its first row.</summary>
/// <param name="Names">The header row, without columns at its end that have no name.</param>
/// <param name="Width">How many cells it has, with those.</param>
internal sealed record TableHeader(char Delimiter, IReadOnlyList<string> Names, int Width)
{
    private static readonly char[] Delimiters = [',', ';', '\t'];
    private static readonly IReadOnlyList<string> Known = [.. ClaimColumns.All.Select(c => c.Name)];

    internal string DelimiterName =>
        Delimiter switch
        {
            ',' => "a comma",
            ';' => "a semicolon",
            _ => "a tab",
        };

    /// <summary>Reads up to the first row: comments, the line with which Excel names the delimiter, the header.</summary>
    internal static async Task<(
        TableHeader? Header,
        long Line,
        IReadOnlyList<RowFault> Faults
    )> Read(SplitTable table)
    {
        IReadOnlyList<char> delimiters = Delimiters;
        while (await table.Peek() is { } line)
        {
            if (line.Fault is { } fault)
                return (null, line.Number, [fault]);
            if (DelimiterIn(line.Text) is { } named)
                delimiters = [named];
            else if (
                line.Text.StartsWith('#') || line.Text.StartsWith("\"#", StringComparison.Ordinal)
            )
            {
                await DropComment(table);
                continue;
            }
            else if (line.Text.Any(c => c != ' ' && !Delimiters.Contains(c)))
                return await Find(table, line, delimiters);
            table.Drop(1);
        }
        return (null, 1, [new("no_header", "The table has no header row")]);
    }

    // sep=; as Excel writes and reads it
    private static char? DelimiterIn(string line) =>
        line.Trim('"') is ['s' or 'S', 'e' or 'E', 'p' or 'P', '=', var named, ..]
        && Delimiters.Contains(named)
            ? named
            : null;

    // a spreadsheet puts quotation marks around it, and may have broken it into several lines
    private static async Task DropComment(SplitTable table)
    {
        var quotes = 0;
        do
        {
            var line = (await table.Peek())!.Value;
            quotes += line.Text.StartsWith('#') ? 0 : line.Text.Count(c => c == '"');
            table.Drop(1);
        } while (quotes % 2 == 1 && await table.Peek() is not null);
    }

    private static async Task<(TableHeader?, long, IReadOnlyList<RowFault>)> Find(
        SplitTable table,
        TextLine line,
        IReadOnlyList<char> delimiters
    )
    {
        TableRow? row = null;
        TableHeader? best = null;
        var most = -1;
        foreach (var delimiter in delimiters)
        {
            var split = (await table.Split(delimiter))!;
            var names = split.Cells.Select(c => c.Trim()).ToList();
            if (names.Count(Known.Contains) <= most)
                continue;
            (row, most) = (split, names.Count(Known.Contains));
            best = new(
                delimiter,
                [.. names.Take(names.FindLastIndex(n => n.Length > 0) + 1)],
                names.Count
            );
        }
        table.Drop(row!.Lines);
        IReadOnlyList<RowFault> faults =
            line.Text.TrimStart() is ['{' or '[', ..]
                ?
                [
                    new(
                        "no_header",
                        "The file is JSON, and no table: send it as application/x-ndjson, or call it .ndjson"
                    ),
                ]
            : row.Fault is { } fault ? [fault]
            : most == 0
                ?
                [
                    new(
                        "no_header",
                        $"The first row, {ShowValue.InQuotes(line.Text)}, names no column of a claim. A header has {string.Join(", ", ReadTable.Needed)}, and may have more; GET /v1/imports/template.csv shows one. Cells are divided by commas, semicolons or tabs"
                    ),
                ]
            : [.. FaultsIn(best!.Names)];
        return (faults.Count == 0 ? best : null, row.Line, faults);
    }

    private static IEnumerable<RowFault> FaultsIn(IReadOnlyList<string> names)
    {
        foreach (var (i, name) in names.Index().Where(n => !Known.Contains(n.Item)))
            yield return name.Length == 0
                ? new("unknown_column", $"Column {i + 1} has no name")
                : new(
                    "unknown_column",
                    $"There is no column {ShowValue.InQuotes(name)}{Nearest.Hint(name, Known)}"
                );
        foreach (var name in names.GroupBy(n => n).Where(g => g.Key.Length > 0 && g.Count() > 1))
            yield return new("column_twice", $"The column '{name.Key}' stands there twice");
        foreach (var missing in ReadTable.Needed.Except(names))
            yield return new("missing_column", $"The column '{missing}' is missing");
        foreach (var (one, other) in ReadTable.Pairs)
            if (names.Contains(one) != names.Contains(other))
                yield return new(
                    "missing_column",
                    $"The columns '{one}' and '{other}' go together: '{(names.Contains(one) ? other : one)}' is missing"
                );
    }
}
